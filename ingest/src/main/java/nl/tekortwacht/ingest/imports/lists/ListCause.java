/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.report.Cause;

/** The reasons of the German and the Belgian list as causes. */
final class ListCause {

    /** By a part of the text; the first that fits counts. */
    private static final Map<String, Cause> CAUSES = new LinkedHashMap<>();

    static {
        CAUSES.put("produktionsproblem", Cause.FINISHED_PRODUCT_DELAY);
        CAUSES.put("sonstige", Cause.OTHER);
        CAUSES.put("vertraging in de", Cause.FINISHED_PRODUCT_DELAY);
        CAUSES.put("toegenomen vraag", Cause.INCREASED_DEMAND);
        CAUSES.put("logistieke", Cause.DISTRIBUTION);
        CAUSES.put("werkzaam bestanddeel", Cause.RAW_MATERIAL);
        CAUSES.put("hulpstof", Cause.RAW_MATERIAL);
        CAUSES.put("terugroeping", Cause.QUALITY);
        CAUSES.put("octrooi", Cause.OTHER);
        CAUSES.put("overmacht", Cause.OTHER);
        CAUSES.put("andere reden", Cause.OTHER);
    }

    private ListCause() {}

    /** The cause, or empty if the text is none of the reasons known. */
    static Optional<Cause> of(String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        return CAUSES.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
