/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole.
 *
 * @param n of how many it could be told
 * @param count of how many of those it is so
 * @param share count divided by n, rounded half-up to 3 decimals; null = n is 0
 */
public record Share(long n, long count, @Nullable BigDecimal share) {}
