/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import java.util.List;

/** Four products of invented companies; one of them changed its name in 2026. */
public final class TestRegistry {

    /** A tablet that many take. */
    public static final String ABACAVIR = "RVG:117142";

    /** The same substance and strength of another company, so of the same group. */
    public static final String ABACAVIR_TOO = "EU:1/99/112/002";

    /** Something else. */
    public static final String METFORMIN = "RVG:24535";

    /** Without group or ATC code. */
    public static final String UNCLASSIFIED = "RVG:9";

    private TestRegistry() {}

    static List<String> lines() {
        return List.of(
                product(
                        ABACAVIR,
                        "Abacavir Noord 300 mg",
                        "abacavir",
                        "J05AF06",
                        "mah:noord",
                        "ABACAVIR-300-MG-TABLET"),
                product(
                        ABACAVIR_TOO,
                        "Abacavir Zuid 300 mg",
                        "abacavir",
                        "J05AF06",
                        "mah:zuid",
                        "ABACAVIR-300-MG-TABLET"),
                product(
                        METFORMIN,
                        "Metformine Noord 500 mg",
                        "metformine",
                        "A10BA02",
                        "mah:noord",
                        "METFORMINE-500-MG-TABLET"),
                "{\"type\":\"product\",\"product\":\"" + UNCLASSIFIED + "\",\"name\":\"Onbekend\"}",
                "{\"type\":\"product\",\"product\":\"" + UNCLASSIFIED
                        + "\",\"name\":\"Bekend\",\"recordedAt\":\"2026-11-10T12:00:00Z\"}");
    }

    private static String product(String id, String name, String substance, String atc, String mah, String group) {
        return "{\"type\":\"product\",\"product\":\"%s\",\"name\":\"%s\",\"substance\":\"%s\",\"strength\":\"300 mg\",\"form\":\"tablet\",\"atc\":\"%s\",\"mah\":\"%s\",\"group\":\"%s\",\"criticality\":\"orange\",\"careSetting\":\"community\"}"
                .formatted(id, name, substance, atc, mah, group);
    }
}
