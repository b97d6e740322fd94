/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the alternatives cannot carry until a shortage ends.
 *
 * @param until the expected end: announced, or assumed
 * @param isAssumed whether nobody announced an end, so that a usual length was taken
 * @param days from the day of the assessment, or from the start if that is later, to {@code until}; 0 or more
 * @param needed units that cannot be had in those days: the demand of the subject, and of each alternative that is
 *     short itself, times the days
 * @param spare units in stock of the alternatives that are not short
 * @param units needed less spare, 0 or more
 * @param weeks that many units, in weeks of the whole group's demand; rounded half-up to 3 decimals; 0 if no demand is known
 */
public record CoverGap(
        LocalDate until,
        boolean isAssumed,
        long days,
        BigDecimal needed,
        BigDecimal spare,
        BigDecimal units,
        BigDecimal weeks) {}
