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

    /**
     * Counts the days.
     *
     * @param days the year among them, others too if that is easier; each once
     * @param last the last day of the year
     */
    public static OutDays of(Collection<DayFacts> days, LocalDate last) {
        LocalDate before = last.minusDays(YEAR);
        int out = 0;
        boolean isOut = false;
        for (DayFacts facts : days) {
            LocalDate day = facts.day();
            if (facts.verdict() == DayVerdict.UNAVAILABLE && day.isAfter(before) && !day.isAfter(last)) {
                out++;
                isOut |= day.equals(last);
            }
        }
        return new OutDays(out, isOut);
    }
}
