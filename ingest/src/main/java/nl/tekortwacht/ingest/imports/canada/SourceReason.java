/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.report.Cause;

/** The source's fixed reasons, seven for a shortage and four for a discontinuation, as causes. */
final class SourceReason {

    /** By a part of the text; the first that fits counts. */
    private static final Map<String, Cause> CAUSES = new LinkedHashMap<>();

    static {
        CAUSES.put("manufacturing practices", Cause.QUALITY);
        CAUSES.put("inactive ingredient", Cause.RAW_MATERIAL);
        CAUSES.put("active ingredient", Cause.RAW_MATERIAL);
        CAUSES.put("raw material", Cause.RAW_MATERIAL);
        CAUSES.put("shipping", Cause.DISTRIBUTION);
        CAUSES.put("demand", Cause.INCREASED_DEMAND);
        CAUSES.put("manufactur", Cause.FINISHED_PRODUCT_DELAY);
        CAUSES.put("business", Cause.ECONOMIC);
        CAUSES.put("other", Cause.OTHER);
    }

    private SourceReason() {}

    /** The cause, or empty if the text is none of the reasons known. */
    static Optional<Cause> causeOf(String reason) {
        String text = reason.toLowerCase(Locale.ROOT);
        return CAUSES.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
