/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.time.LocalDate;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/**
 * The days whose evidence explains a shortage.
 *
 * @param first the first of them
 * @param last the last of them, included
 * @param capped whether earlier days were left out
 */
public record Period(LocalDate first, LocalDate last, boolean capped) {

    private static final int DAYS_BEFORE_START = 14;
    private static final int MOST_DAYS = 500;

    /** From 14 days before its start to its end or to today; of a very long one, the last days. */
    public static Period of(Shortage shortage, @Nullable LocalDate today) {
        LocalDate last = last(shortage, today);
        LocalDate first = shortage.start().minusDays(DAYS_BEFORE_START);
        LocalDate earliest = last.minusDays(MOST_DAYS - 1L);
        return first.isBefore(earliest) ? new Period(earliest, last, true) : new Period(first, last, false);
    }

    private static LocalDate last(Shortage shortage, @Nullable LocalDate today) {
        LocalDate end = shortage.end();
        if (today == null) {
            return end == null ? shortage.start() : end;
        }
        return end == null || end.isAfter(today) ? today : end;
    }
}
