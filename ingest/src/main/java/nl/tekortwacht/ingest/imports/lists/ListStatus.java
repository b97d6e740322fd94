/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the status words of the lists mean. */
enum ListStatus {
    /** It is short, or is going to be. */
    RUNS,
    /** It was. */
    OVER,
    /** It leaves the market for good. */
    CEASED;

    /** By a part of the text; the first that fits counts. */
    private static final Map<String, ListStatus> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("resolved", OVER);
        WORDS.put("upcoming", RUNS);
        WORDS.put("ongoing", RUNS);
        WORDS.put("shortage", RUNS);
        WORDS.put("unavailable", RUNS);
        WORDS.put("midlertidig", RUNS);
        WORDS.put("discontinued", CEASED);
        WORDS.put("stopzetting", CEASED);
        WORDS.put("avregistrert", CEASED);
    }

    /** The meaning, or empty if the text is none of the words known. */
    static Optional<ListStatus> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
