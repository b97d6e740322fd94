/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.time;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.time.BusinessDays;

/**
 * The state of knowledge that a question is about.
 *
 * @param instant the instant; of the present, the clock's
 * @param present whether the question is about the present, whatever clock wrote it
 */
public record KnownAt(Instant instant, boolean present) {

    /** What is known now. */
    public static KnownAt present(Instant now) {
        return new KnownAt(now, true);
    }

    /** What was known at the instant. */
    public static KnownAt past(Instant instant) {
        return new KnownAt(instant, false);
    }

    /** The calendar day of the instant. */
    public LocalDate day() {
        return BusinessDays.dayOf(instant);
    }

    /** Up to when a record must have been made to be known. */
    public Instant recordedUntil() {
        return present ? Instant.MAX : instant;
    }
}
