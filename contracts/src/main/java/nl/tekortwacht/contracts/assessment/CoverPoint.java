/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What all wholesalers together had on a day, from their latest counts up to then.
 *
 * @param units stock, each count less the deliveries since at the wholesaler's mean of 12 months; rounded half-up to 3 decimals
 * @param delivered12m units that they delivered in the 12 months before their counts
 * @param wholesalers how many of them
 */
public record CoverPoint(LocalDate date, BigDecimal units, long delivered12m, int wholesalers) {}
