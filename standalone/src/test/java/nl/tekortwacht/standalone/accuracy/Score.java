/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.simulator.truth.Truth;

/**
 * How good the warnings of a year were, beside those of a naive baseline.
 *
 * @param rule the warnings of the rule
 * @param naive warnings whenever all reported stock is below three weeks of the mean deliveries of 12 months
 * @param seconds second products that ran out because of a first one
 * @param secondsNamed of those, how many a cascade had named before
 * @param named how many products cascades named
 * @param namedAndOut of those, how many ran out within 120 days
 */
record Score(Side rule, Side naive, long seconds, long secondsNamed, long named, long namedAndOut) {

    /**
     * One way to warn.
     *
     * @param foreseeable stock-outs that reports could foresee
     * @param ahead of those, how many had a warning that stood 14 days before
     * @param trueWarnings warnings after which the product ran out
     * @param falseWarnings the others
     * @param errors of the first projected days, as parts of the time that remained
     */
    record Side(long foreseeable, long ahead, long trueWarnings, long falseWarnings, List<Double> errors) {

        double medianError() {
            List<Double> sorted = errors.stream().sorted().toList();
            return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
        }

        Side plus(Side other) {
            return new Side(
                    foreseeable + other.foreseeable,
                    ahead + other.ahead,
                    trueWarnings + other.trueWarnings,
                    falseWarnings + other.falseWarnings,
                    Stream.concat(errors.stream(), other.errors.stream()).toList());
        }
    }

    static Score of(long seed, SupplyRules rules) {
        WarningLog log = new WarningLog(rules);
        WatchedYear year = new WatchedYear(seed, rules);
        Truth truth = year.live(log).truth();
        return new ScoreJudge(log, truth).score();
    }

    static Score sum(List<Score> scores) {
        return scores.stream()
                .reduce((a, b) -> new Score(
                        a.rule.plus(b.rule),
                        a.naive.plus(b.naive),
                        a.seconds + b.seconds,
                        a.secondsNamed + b.secondsNamed,
                        a.named + b.named,
                        a.namedAndOut + b.namedAndOut))
                .orElseThrow();
    }

    void print() {
        print(System.out);
    }

    private void print(PrintStream out) {
        out.printf("%-8s %12s %12s %8s %8s %14s%n", "", "foreseeable", ">= 14 days", "true", "false", "median error");
        print(out, "rule", rule);
        print(out, "naive", naive);
        out.printf(
                "second products that ran out: %d, named before: %d; named: %d, ran out: %d%n",
                seconds, secondsNamed, named, namedAndOut);
    }

    private static void print(PrintStream out, String name, Side side) {
        out.printf(
                Locale.ROOT,
                "%-8s %12d %12d %8d %8d %14.3f%n",
                name,
                side.foreseeable,
                side.ahead,
                side.trueWarnings,
                side.falseWarnings,
                side.medianError());
    }
}
