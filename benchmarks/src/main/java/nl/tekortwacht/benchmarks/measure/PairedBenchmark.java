/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The system against its floor, in turn, so that a machine that slows down or warms up meanwhile does so for both.
 *
 * @param unit what is counted a second
 * @param opening opens the contest
 */
public record PairedBenchmark(String name, String unit, Opening opening) implements Benchmark {

    /** Opens a contest. */
    @FunctionalInterface
    public interface Opening {

        /** A contest for that much work in each round. */
        Contest open(int lines) throws Exception;
    }

    @Override
    public Row run(Effort effort, Consumer<String> progress) throws Exception {
        progress.accept(name + ": starting");
        try (Contest contest = opening.open(effort.lines())) {
            List<Pair> pairs = new ArrayList<>();
            for (int round = 1 - effort.warmUps(); round <= effort.pairs(); round++) {
                contest.prepare();
                Pair pair = new Pair(contest.system(), contest.floor());
                progress.accept(told(round, effort, pair));
                if (round > 0) {
                    pairs.add(pair);
                }
            }
            return Row.of(name, unit, pairs);
        }
    }

    private String told(int round, Effort effort, Pair pair) {
        String which = round > 0 ? "pair " + round + " of " + effort.pairs() : "warm-up";
        return String.format(
                Locale.ROOT, "%s: %s, %,.0f %s, floor %,.0f %s", name, which, pair.system(), unit, pair.floor(), unit);
    }
}
