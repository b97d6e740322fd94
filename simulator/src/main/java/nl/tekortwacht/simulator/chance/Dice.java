/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.chance;

import java.util.Collections;
import java.util.List;

/**
 * A seeded source of chance (SplitMix64). It gives the same numbers on every machine: only integer arithmetic, basic
 * floating-point operations and {@link StrictMath} are used.
 *
 * <p>Not for several threads at once.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one purpose and one number of that purpose; independent of all other dice of the seed. */
    public static Dice of(long seed, String purpose, long number) {
        long hash = FNV_START;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
        }
        return new Dice(mix(mix(seed + GOLDEN) ^ hash) ^ mix(number + GOLDEN));
    }

    /** Any long. */
    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 up to, not including, 1. */
    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** A number from {@code from} up to, not including, {@code to}. */
    public double between(double from, double to) {
        return from + unit() * (to - from);
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return from + (int) (unit() * (to - from + 1.0));
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** A normally distributed number with mean 0 and standard deviation 1. */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** A log-normally distributed number; {@code spread} is the standard deviation of its logarithm. */
    public double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * gaussian());
    }

    /** A number whose logarithm is evenly distributed between those of the bounds. */
    public double logUniform(double from, double to) {
        return from * StrictMath.exp(unit() * StrictMath.log(to / from));
    }

    /** A whole number near the value: rounded up as often as its fraction says. */
    public long around(double value) {
        return Math.max(0, (long) StrictMath.floor(value + unit()));
    }

    /** The place of one of the weights, each as likely as its weight. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = unit() * total;
        int place = 0;
        while (place < weights.length - 1 && left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }

    /** One of them. */
    public <T> T oneOf(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }

    /** Puts the items in a random order. */
    public void shuffle(List<?> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            Collections.swap(items, i, between(0, i));
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
