/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.statistics;

import java.util.regex.Pattern;

/**
 * A period, and into what it is split.
 *
 * @param period a year ({@code 2025}), a month ({@code 2025-03}), or empty for all time
 */
public record Periods(String period, Split split) {

    /** All time. */
    public static final String ALL = "";

    private static final Pattern FORM = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");
    private static final int YEAR_LENGTH = 4;

    /** Into what a period is split. */
    public enum Split {
        /** Its years. */
        YEAR,
        /** Its months. */
        MONTH,
        /** Nothing: the period as a whole. */
        ALL
    }

    /**
     * Checks that the period has such parts.
     *
     * @throws IllegalArgumentException if it has not
     */
    public Periods {
        if (split == Split.YEAR && period.length() > YEAR_LENGTH) {
            throw new IllegalArgumentException("a month has no years");
        }
    }

    /**
     * The period that the text names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static String parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a year like 2025, a month like 2025-03, or all");
        }
        return text;
    }
}
