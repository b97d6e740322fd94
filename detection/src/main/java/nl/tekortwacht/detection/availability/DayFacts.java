/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.availability;

import java.time.LocalDate;

/**
 * What the evidence of stock and orders says about one day, without regard to announcements.
 *
 * @param unavailableRunStart of an unavailable day: the first day of the unbroken run up to it; else the day itself
 * @param contradictory whether wholesalers and pharmacies contradict each other
 */
public record DayFacts(
        LocalDate day,
        DayVerdict verdict,
        String definition,
        int wholesalersIn,
        int wholesalersOut,
        int wholesalersNeeded,
        int pharmaciesServed,
        int pharmaciesFailed,
        int pharmaciesNeeded,
        LocalDate unavailableRunStart,
        boolean contradictory) {

    /** Whether it could be had, at least in places. */
    public boolean couldBeHad() {
        return verdict == DayVerdict.AVAILABLE || verdict == DayVerdict.LIMITED;
    }

    /** Whether some wholesaler is known to have stock and none to be out. */
    public boolean isWellSupplied() {
        return wholesalersIn >= 1 && wholesalersOut == 0;
    }

    /** The record of the day, with the conflict that only announcements can add. */
    public DayRecord toRecord(boolean conflictsWithAnnouncement) {
        return new DayRecord(
                day,
                verdict,
                definition,
                wholesalersIn,
                wholesalersOut,
                wholesalersNeeded,
                pharmaciesServed,
                pharmaciesFailed,
                pharmaciesNeeded,
                contradictory || conflictsWithAnnouncement);
    }
}
