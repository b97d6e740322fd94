/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of days in figures.
 *
 * @param n how many there are
 * @param mean rounded half-up to 3 decimals; null = there are none
 * @param median the middle one, or half-way between the two in the middle; null = there are none
 */
public record DayFigures(
        long n, @Nullable BigDecimal mean, @Nullable BigDecimal median) {}
