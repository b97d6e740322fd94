/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of one line.
 *
 * @param at the instant; null if the line does not tell it as it should
 * @param day the day in Amsterdam on which the registry is asked
 * @param knownAt what the registry knew by then counts
 * @param lastDay the last day that a stock or order line may be about; null = no limit
 */
record Receipt(
        @Nullable Instant at,
        LocalDate day,
        Instant knownAt,
        @Nullable LocalDate lastDay) {

    /** A receipt that is not known: the registry is asked for the last it knows, so that other faults are still named. */
    static final Receipt UNKNOWN = new Receipt(null, LocalDate.MAX, Instant.MAX, null);

    static Receipt at(Instant instant) {
        LocalDate day = BusinessDays.dayOf(instant);
        return new Receipt(instant, day, instant, day);
    }

    /** A line of a file that does not say when it was received, only which day it is about. */
    static Receipt atNoonOf(LocalDate day, @Nullable LocalDate today) {
        Instant noon = BusinessDays.noonOf(day);
        return new Receipt(noon, day, noon, today);
    }
}
