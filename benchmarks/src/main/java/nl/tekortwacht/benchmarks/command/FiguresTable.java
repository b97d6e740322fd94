/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.util.Locale;
import nl.tekortwacht.benchmarks.measure.Row;
import nl.tekortwacht.benchmarks.measure.Series;
import org.jspecify.annotations.Nullable;

/** Figures as a table in plain text. */
final class FiguresTable {

    private static final String LINE = "%-26s %-8s %18s %18s %8s  %s%n";
    private static final String NONE = "-";
    private static final double SMALL = 0.01;

    private FiguresTable() {}

    static String of(Figures figures) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, LINE, "what", "unit", "median", "floor", "ratio", "lowest to highest"));
        figures.rows().forEach(row -> table.append(line(row)));
        table.append(String.format(
                Locale.ROOT,
                "%,d lines a round, %d pairs after %d to warm up; %d processors, %,d MiB for Java %s, seed %d.%n",
                figures.effort().lines(),
                figures.effort().pairs(),
                figures.effort().warmUps(),
                figures.machine().processors(),
                figures.machine().heapMegabytes(),
                figures.machine().java(),
                figures.seed()));
        return table.toString();
    }

    private static String line(Row row) {
        Series ratio = row.ratio();
        return String.format(
                Locale.ROOT,
                LINE,
                row.name(),
                row.unit(),
                speed(row.system()),
                speed(row.floor()),
                ratio == null ? NONE : two(ratio.median()),
                ratio == null ? NONE : two(ratio.lowest()) + " to " + two(ratio.highest()));
    }

    /** The median, and how far the lowest and the highest are apart as a part of it. */
    private static String speed(@Nullable Series series) {
        return series == null
                ? NONE
                : String.format(Locale.ROOT, "%,.0f (%.0f%%)", series.median(), 100 * series.spread());
    }

    /** Two decimals; four of what would be nothing then. */
    private static String two(double ratio) {
        return String.format(Locale.ROOT, ratio < SMALL ? "%.4f" : "%.2f", ratio);
    }
}
