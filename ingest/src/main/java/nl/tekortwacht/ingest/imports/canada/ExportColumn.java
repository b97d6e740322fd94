/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns that are used. The source renamed its headers more than once, so a column is known by the words in its
 * header and not by the whole text; the first column that has all words and none of the others is taken.
 */
enum ExportColumn {
    REPORT_ID("report id", ""),
    DIN("din|drug identification", ""),
    BRAND("brand", ""),
    COMPANY("company", ""),
    COMMON_NAME("common|proper", ""),
    INGREDIENT("ingredient|ingredients", ""),
    STRENGTH("strength|strengths", ""),
    PACKAGING("packaging", ""),
    ROUTE("route|routes", ""),
    STATUS("status", ""),
    FORM("form|forms", ""),
    ATC("atc code", ""),
    ANTICIPATED_START("anticipated start", "discontinuation"),
    START("start", "anticipated"),
    ESTIMATED_END("estimated end", ""),
    ACTUAL_END("actual end", ""),
    DISCONTINUATION("discontinuation date", "status anticipated"),
    REVERSAL("reversal", ""),
    REASON("reason", ""),
    CREATED("created", "");

    private final String anyOf;
    private final String noneOf;

    /**
     * A column.
     *
     * @param anyOf alternatives, separated by bars, of words that must all be there
     * @param noneOf words of which none may be there
     */
    ExportColumn(String anyOf, String noneOf) {
        this.anyOf = anyOf;
        this.noneOf = noneOf;
    }

    /** The place of each column in a header; columns that are not there are left out. */
    static Map<ExportColumn, Integer> places(List<String> header) {
        Map<ExportColumn, Integer> places = new EnumMap<>(ExportColumn.class);
        for (int i = 0; i < header.size(); i++) {
            Set<String> words = words(header.get(i));
            for (ExportColumn column : values()) {
                if (column.isNamedBy(words)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    /** Whether a line is a header and not a row. */
    static boolean isHeader(List<String> cells) {
        return !startsWithDigit(cells) && places(cells).keySet().containsAll(Set.of(REPORT_ID, STATUS, DIN));
    }

    private boolean isNamedBy(Set<String> words) {
        boolean named =
                Arrays.stream(anyOf.split("\\|", -1)).map(ExportColumn::words).anyMatch(words::containsAll);
        return named && words(noneOf).stream().noneMatch(words::contains);
    }

    /** Whether a line begins with a number, as rows do. */
    static boolean startsWithDigit(List<String> cells) {
        String first = cells.isEmpty() ? "" : cells.getFirst();
        return !first.isEmpty() && Character.isDigit(first.charAt(0));
    }

    private static Set<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        return plain.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(plain.split(" ", -1)));
    }
}
