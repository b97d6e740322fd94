/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much of a product is asked, in units a day, with the figures it was computed from.
 *
 * @param unitsPerDay the estimate, rounded half-up to 3 decimals; 0 if nothing is known
 * @param low the lower end of the interval, rounded in the same way
 * @param high the upper end
 * @param delivered12m units that wholesalers delivered in the 12 months before
 * @param availableDays on how many of those days the product could be had
 * @param weeks units a day in each of the last weeks that could be compared, the latest first; none while it is out
 * @param formula the name and version of the formula
 */
public record Demand(
        BigDecimal unitsPerDay,
        BigDecimal low,
        BigDecimal high,
        long delivered12m,
        int availableDays,
        List<BigDecimal> weeks,
        String formula) {

    /** Weeks are kept as they were. */
    public Demand {
        weeks = List.copyOf(weeks);
    }
}
