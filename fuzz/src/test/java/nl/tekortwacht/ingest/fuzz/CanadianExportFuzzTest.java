/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file is an export whose rows all are accounted for. */
class CanadianExportFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, CanadianExportFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 500, CanadianExportFuzzTest::check);
    }

    static List<byte[]> good() {
        String head = "Report ID,DIN,Report Type,Brand Name,Company Name,Ingredient Name,Drug Strength,Drug Route,";
        return List.of(Samples.utf8("Shortage Reports,\n" + head
                + "Shortage Status,Dosage Form,ATC Code,Anticipated Shortage Start Date,Shortage Start Date,"
                + "Estimated Shortage End Date,Actual Shortage End Date,Reason,Date Created,\n"
                + "1,01000001,Shortage,EX,EXAMPLE INC,EX,5MG,ORAL,Actual Shortage,TABLET,A01AA01,2017-11-20,2017-11-21,"
                + "2018-01-01,,Demand increase for the drug.,2017-11-20,\n"
                + "2,1000002,Shortage,EX,EXAMPLE INC,EX,5MG,ORAL,Resolved,TABLET,A01AA01,,2017-11-21,,2017-12-01,"
                + "Other,2017-11-20,\nDiscontinuation Reports,\n" + head
                + "Discontinuation Status,Dosage Form,ATC Code,Discontinuation Date,Reason,Date Created,\n"
                + "3,01000003,Discontinuation,EX,EXAMPLE INC,EX,5MG,ORAL,Discontinued,TABLET,A01AA01,2018-02-01,"
                + "Other,2017-11-20,\n"));
    }

    private static void check(byte[] input) {
        Imported.requireRows("ca-exports", "export-2017-12-11.csv", input);
    }
}
