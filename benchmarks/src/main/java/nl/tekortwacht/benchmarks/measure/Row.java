/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one thing.
 *
 * @param name what it is
 * @param unit what its figures count
 * @param system the system's figures
 * @param floor the figures of the barest program that does the same work; null = there is none
 * @param ratio system divided by floor, pair by pair; null without a floor
 */
public record Row(
        String name,
        String unit,
        Series system,
        @Nullable Series floor,
        @Nullable Series ratio) {

    /** A floor and a ratio go together. */
    public Row {
        if (Objects.isNull(floor) != Objects.isNull(ratio)) {
            throw new IllegalArgumentException("a floor and a ratio go together");
        }
    }

    /** The row of these pairs. */
    public static Row of(String name, String unit, List<Pair> pairs) {
        return new Row(
                name,
                unit,
                new Series(pairs.stream().map(Pair::system).toList()),
                new Series(pairs.stream().map(Pair::floor).toList()),
                new Series(pairs.stream().map(Pair::ratio).toList()));
    }
}
