/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.record.Deviation;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.Share;

/** Figures of whole numbers: computed exactly, rounded half-up to 3 decimals at the end. */
public final class Figures {

    private static final int DECIMALS = 3;

    private Figures() {}

    /** Number, mean and median. */
    public static DayFigures ofDays(Collection<Long> days) {
        if (days.isEmpty()) {
            return new DayFigures(0, null, null);
        }
        List<Long> sorted = days.stream().sorted().toList();
        int n = sorted.size();
        long twiceMedian = sorted.get((n - 1) / 2) + sorted.get(n / 2);
        return new DayFigures(n, divide(sum(sorted), BigInteger.valueOf(n)), divide(twiceMedian, 2));
    }

    /** Number, mean and mean absolute deviation from the mean. */
    public static Deviation deviation(Collection<Long> days) {
        if (days.isEmpty()) {
            return new Deviation(0, null, null);
        }
        BigInteger n = BigInteger.valueOf(days.size());
        BigInteger sum = sum(days);
        // n times each distance from the mean is whole, so nothing is rounded before the end.
        BigInteger distances = days.stream()
                .map(day -> BigInteger.valueOf(day).multiply(n).subtract(sum).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Deviation(days.size(), divide(sum, n), divide(distances, n.multiply(n)));
    }

    /** A part of a whole. */
    public static Share share(long n, long count) {
        return new Share(n, count, n == 0 ? null : divide(count, n));
    }

    /** The quotient of two whole numbers. */
    public static BigDecimal divide(long dividend, long divisor) {
        return divide(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
    }

    private static BigDecimal divide(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigInteger sum(Collection<Long> numbers) {
        return numbers.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
