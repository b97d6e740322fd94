/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.availability;

import java.time.LocalDate;

/**
 * The evidence and the verdict of one day.
 *
 * @param definition the name of the definition in force on the day
 * @param wholesalersIn full-line wholesalers known to have stock
 * @param wholesalersOut full-line wholesalers known to be out
 * @param wholesalersNeeded how many must be known for a nationwide verdict
 * @param pharmaciesServed pharmacies whose latest orders were served
 * @param pharmaciesFailed pharmacies whose latest orders were not
 * @param pharmaciesNeeded how many pharmacies must agree
 * @param conflict whether the sources contradict each other
 */
public record DayRecord(
        LocalDate day,
        DayVerdict verdict,
        String definition,
        int wholesalersIn,
        int wholesalersOut,
        int wholesalersNeeded,
        int pharmaciesServed,
        int pharmaciesFailed,
        int pharmaciesNeeded,
        boolean conflict) {}
