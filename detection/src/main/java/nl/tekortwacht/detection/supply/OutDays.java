/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.time.LocalDate;
import java.util.Collection;
import nl.tekortwacht.detection.availability.DayFacts;
import nl.tekortwacht.detection.availability.DayVerdict;

/**
 * When a product could not be had in the 365 days up to a day.
 *
 * @param days on how many of them
 * @param isOut whether on the last of them
 */
public record OutDays(int days, boolean isOut) {

    /** In days. */
    public static final int YEAR = 365;

    /** Counts the days. */
    public static OutDays of(Collection<DayFacts> year, LocalDate last) {
        int days = 0;
        boolean isOut = false;
        for (DayFacts facts : year) {
            if (facts.verdict() == DayVerdict.UNAVAILABLE) {
                days++;
                isOut |= facts.day().equals(last);
            }
        }
        return new OutDays(days, isOut);
    }
}
