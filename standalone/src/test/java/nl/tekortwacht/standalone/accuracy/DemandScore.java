/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.tekortwacht.contracts.assessment.Demand;

/** How far estimates of demand are from what was asked afterwards, by the class of the product at that moment. */
final class DemandScore {

    private static final double YEAR = 365;

    /**
     * An estimate and what came, all in units a day.
     *
     * @param naive deliveries of 12 months by 365
     * @param last what was asked in the last four weeks, as if somebody had told
     * @param asked what was asked in the four weeks after
     */
    record Guess(double rule, double low, double high, double naive, double last, double asked) {

        static Guess of(Demand demand, double last, double asked) {
            return new Guess(
                    demand.unitsPerDay().doubleValue(),
                    demand.low().doubleValue(),
                    demand.high().doubleValue(),
                    BigDecimal.valueOf(demand.delivered12m()).doubleValue() / YEAR,
                    last,
                    asked);
        }

        boolean isInside() {
            return asked >= low && asked <= high;
        }
    }

    /** One way to estimate, over the guesses of a class. */
    record Misses(double median, double total, double bias) {

        private static Misses of(Collection<Guess> guesses, ToDoubleFunction<Guess> way) {
            List<Double> parts = new ArrayList<>();
            double missed = 0;
            double estimated = 0;
            double asked = 0;
            for (Guess guess : guesses) {
                double difference = way.applyAsDouble(guess) - guess.asked;
                if (guess.asked > 0) {
                    parts.add(Math.abs(difference) / guess.asked);
                }
                missed += Math.abs(difference);
                estimated += way.applyAsDouble(guess);
                asked += guess.asked;
            }
            parts.sort(null);
            double median = parts.isEmpty() ? Double.NaN : parts.get(parts.size() / 2);
            return new Misses(median, missed / asked, estimated / asked - 1);
        }
    }

    private final Map<String, List<Guess>> classes = new LinkedHashMap<>();

    /** A score of these classes, which are printed in this order. */
    DemandScore(Collection<String> names) {
        names.forEach(name -> classes.put(name, new ArrayList<>()));
    }

    void add(String name, Guess guess) {
        guesses(name).add(guess);
    }

    void addAll(DemandScore other) {
        other.classes.forEach((name, more) -> guesses(name).addAll(more));
    }

    private List<Guess> guesses(String name) {
        return classes.computeIfAbsent(name, any -> new ArrayList<>());
    }

    Misses rule(String name) {
        return Misses.of(guesses(name), Guess::rule);
    }

    Misses naive(String name) {
        return Misses.of(guesses(name), Guess::naive);
    }

    Misses last(String name) {
        return Misses.of(guesses(name), Guess::last);
    }

    double inside(String name) {
        List<Guess> guesses = guesses(name);
        return (double) guesses.stream().filter(Guess::isInside).count() / guesses.size();
    }

    void print(String title) {
        PrintStream out = System.out;
        out.println(title);
        out.println("| class | estimates | rule: median, total, bias, inside | naive: median, total, bias"
                + " | last four weeks: median, total, bias |");
        classes.forEach((name, guesses) -> out.printf(
                Locale.ROOT,
                "| %s | %d | %s, %.0f%% | %s | %s |%n",
                name,
                guesses.size(),
                text(rule(name)),
                100 * inside(name),
                text(naive(name)),
                text(last(name))));
    }

    private static String text(Misses error) {
        return String.format(Locale.ROOT, "%.3f, %.3f, %+.3f", error.median, error.total, error.bias);
    }
}
