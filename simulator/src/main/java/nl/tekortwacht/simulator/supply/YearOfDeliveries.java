/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import java.util.Arrays;

/** Packs delivered on each of the last 365 days, and their sum. */
final class YearOfDeliveries {

    private static final int DAYS = 365;

    private final int[] perDay = new int[DAYS];
    private int today;
    private long sum;

    /** A year in which so much was delivered each day. */
    YearOfDeliveries(double perDayBefore) {
        int whole = (int) StrictMath.round(perDayBefore);
        Arrays.fill(perDay, whole);
        sum = (long) whole * DAYS;
    }

    /** Begins a day: the same day a year ago falls out. */
    void begin(long dayNumber) {
        today = (int) (dayNumber % DAYS);
        sum -= perDay[today];
        perDay[today] = 0;
    }

    void add(long packs) {
        perDay[today] = Math.toIntExact(perDay[today] + packs);
        sum += packs;
    }

    long sum() {
        return sum;
    }
}
