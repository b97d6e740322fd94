/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as the source writes it. */
final class SourceDay {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;
    private static final int DAY_LENGTH = 10;

    private SourceDay() {}

    /** The day, if the rules accept it in a report received on the other day; else null. */
    static @Nullable LocalDate accepted(String text, LocalDate receivedOn) {
        LocalDate day = parse(text);
        boolean accepted = day != null && !day.isBefore(EARLIEST) && !day.isAfter(receivedOn.plusYears(YEARS_AHEAD));
        return accepted ? day : null;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            // A time may stand behind the day.
            return LocalDate.parse(text.length() > DAY_LENGTH ? text.substring(0, DAY_LENGTH) : text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
