/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far real days lie from announced ones.
 *
 * @param n of how many announcements both days are known
 * @param bias mean of (real day - announced day) in days: above 0 = later than announced; rounded half-up to 3 decimals;
 *     null = n is 0
 * @param spread mean absolute deviation from that mean, in days, rounded in the same way; null = n is 0
 */
public record Deviation(
        long n, @Nullable BigDecimal bias, @Nullable BigDecimal spread) {}
