/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.time.LocalDate;

/**
 * The days that a record is about.
 *
 * @param from the first day
 * @param to the first day after it
 */
public record Period(LocalDate from, LocalDate to) {

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
