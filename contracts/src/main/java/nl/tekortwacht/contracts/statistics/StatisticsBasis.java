/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

/**
 * By which agreement something is counted; given by whoever asks, so that another agreement is another question.
 *
 * @param solvedWithinDays within how many days a shortage is solved in time; 1 or more
 * @param source where it comes from
 */
public record StatisticsBasis(int solvedWithinDays, String source) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public StatisticsBasis {
        if (solvedWithinDays < 1) {
            throw new IllegalArgumentException("solvedWithinDays must be 1 or more");
        }
    }

    /** Ten weeks, as KNMP publishes them. */
    public static StatisticsBasis published() {
        return new StatisticsBasis(70, "KNMP Farmanco: share of shortages solved within 10 weeks (figures of 2022)");
    }
}
