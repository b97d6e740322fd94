/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.time.LocalDate;

/**
 * What the evidence of one day says, as known at the instant that is asked about.
 *
 * @param verdict {@code UNAVAILABLE}, {@code LIMITED}, {@code AVAILABLE} or {@code UNKNOWN}
 * @param definition the definition in force on the day
 */
public record DayEvidence(
        LocalDate day,
        String verdict,
        String definition,
        int wholesalersIn,
        int wholesalersOut,
        int wholesalersNeeded,
        int pharmaciesServed,
        int pharmaciesFailed,
        int pharmaciesNeeded,
        boolean conflict) {}
