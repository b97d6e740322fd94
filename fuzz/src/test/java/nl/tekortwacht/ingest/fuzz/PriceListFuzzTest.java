/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file is a price list whose rows all are accounted for. */
class PriceListFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, PriceListFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 2_000, PriceListFuzzTest::check);
    }

    static List<byte[]> good() {
        return List.of(Samples.utf8("""
                registratienummer,artikelnaam,productgroep,maximumprijs,eenheid
                1//2,Voorbeeld tablet 5mg,VOORBEELDINE-5-MG-TABLET,0.10,stuk
                100,"Voorbeeld, flacon ""1g""\",V-1000-MG-POEDER,1,stuk
                EU/1/00/1/1,Voorbeeld,V-1000-MG-POEDER,1,stuk
                geen,Naam,,1,stuk
                """));
    }

    private static void check(byte[] input) {
        Imported.requireRows("nl-price-list", "list.csv", input);
    }
}
