/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

/**
 * How much is measured.
 *
 * @param lines report lines in a round, 1 or more
 * @param warmUps pairs that come first and do not count, 0 or more
 * @param pairs pairs that count, 1 or more
 */
public record Effort(int lines, int warmUps, int pairs) {

    /** Enough for figures to be compared with. */
    public static final Effort FULL = new Effort(100_000, 2, 5);

    /** Enough to see whether something went wrong; about two minutes for all rows. */
    public static final Effort QUICK = new Effort(20_000, 2, 3);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Effort {
        if (lines < 1 || warmUps < 0 || pairs < 1) {
            throw new IllegalArgumentException("not an effort: " + lines + ", " + warmUps + ", " + pairs);
        }
    }
}
