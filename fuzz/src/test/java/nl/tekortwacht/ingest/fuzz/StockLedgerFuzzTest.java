/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file is a stock ledger whose rows all are accounted for. */
class StockLedgerFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, StockLedgerFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 1_000, StockLedgerFuzzTest::check);
    }

    static List<byte[]> good() {
        return List.of(Samples.utf8("""
                year,month,region,district,site_code,product_code,stock_initial,stock_received,stock_distributed,stock_adjustment,stock_end
                2017,1,NORTH,TOWN,C1,P1,33,0,3,0,30
                2017,2,NORTH,TOWN,C1,P1,30,10,5,-1,34
                2017,2,NORTH,TOWN,C2,P1,3.0,1e2,5,-1,34
                """));
    }

    private static void check(byte[] input) {
        Imported.requireRows("ci-stock-ledger", "ledger.csv", input);
    }
}
