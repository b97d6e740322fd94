/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.lists.ListImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file is the list of an agency whose rows all are accounted for. */
class AgencyListsFuzzTest {

    private static final List<Importer> LISTS = ListImporter.all();

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, AgencyListsFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 1_000, AgencyListsFuzzTest::check);
    }

    static List<byte[]> good() {
        String first = "medicine_name,active_substance,strength,product_no,";
        List<String> lists = List.of(
                first + "enr,atc_code,shortage_start,estimated_end,status,reason,meldungsart,mah,scraped_at\n"
                        + "Voorbeeldol 5 mg,voorbeeldol,5 mg,4913803,2100001,N02BE01,2026-01-05,2026-06-01,shortage,"
                        + "Produktionsproblem,Erstmeldung,Muster GmbH,2026-03-12T15:00:00.000001\n",
                first + "atc_code,authorisation_number,marketing_auth_holder,shortage_start,estimated_end,actual_end,"
                        + "status,reason,impact,scraped_at\n"
                        + "\"Voorbeeldol 5 mg, tabl.\",voorbeeldol,,3780210,N02BE01 Voorbeeldol,EU/1/15/0000/003,Voorbeeld NV,"
                        + "2026-04-27,2026-05-25,,unavailable,Vertraging in de productie,Invoer mogelijk,"
                        + "2026-03-12T15:00:00.1\n",
                "medicine_name,active_substance,strength,atc_code,shortage_start,estimated_end,status,notes,scraped_at\n"
                        + "\"Eksempel vet. 5 mg/ml væske, 1x10 ml\",eksempel,,N05BA01,2026-04-01,2026-06-30,upcoming,"
                        + "Saksbehandling,2026-03-12T15:00:00.1\n",
                "medicine_name,active_substance,strength,atc_code,pharmaceutical_form,shortage_start,estimated_end,"
                        + "last_updated,status,scraped_at\n"
                        + "Example,example,5 mg; 10 mg,L01AA06,Powder,2025-12-18,,2026-03-03,ongoing,"
                        + "2026-03-12T15:00:00.1\n");
        List<byte[]> good = new ArrayList<>();
        for (int place = 0; place < lists.size(); place++) {
            good.add(Samples.prefixed(place, Samples.utf8(lists.get(place))));
        }
        return good;
    }

    private static void check(byte[] input) {
        if (input.length > 0) {
            Importer list = LISTS.get((input[0] & 0xff) % LISTS.size());
            Imported.requireRows(list.format(), "list.csv", Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
