/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import java.util.Arrays;
import java.util.List;

/**
 * The same figure measured several times.
 *
 * @param values in the order in which they were measured; at least one, all more than 0
 */
public record Series(List<Double> values) {

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there is none, or one is not a number above 0
     */
    public Series {
        values = List.copyOf(values);
        if (values.isEmpty() || !values.stream().allMatch(value -> value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("a series has one value or more, all above 0, not " + values);
        }
    }

    /** The value in the middle; the mean of the two in the middle if their number is even. */
    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The lowest value. */
    public double lowest() {
        return sorted()[0];
    }

    /** The highest value. */
    public double highest() {
        return sorted()[values.size() - 1];
    }

    /** How far the lowest and the highest are apart, as a part of the median; 0 = all the same. */
    public double spread() {
        return (highest() - lowest()) / median();
    }

    private double[] sorted() {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
