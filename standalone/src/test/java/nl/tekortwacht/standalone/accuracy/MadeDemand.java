/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.supply.SupplyRules;

/**
 * Demand with one property each, made by chance from a seed: three years of days of many products, of which the last is
 * estimated every week. Nothing on Sundays; the noise of a day is a tenth, and that of counting.
 */
final class MadeDemand {

    private static final LocalDate FIRST = LocalDate.parse("2023-01-02");
    private static final int PRODUCTS = 100;
    private static final int YEAR = 364;
    private static final int DAYS = 3 * YEAR;
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    /** How demand goes. */
    enum Shape {
        STEADY("steady"),
        ZERO_WEEKS("nothing in three weeks of ten"),
        PROMOTIONS("a promotion every 13 weeks: three times as much, then half"),
        SEASON("a season of 25%"),
        STRONG_SEASON("a season of 50%"),
        GROWTH("30% more each year"),
        STEP("half as much again from one day on"),
        WAS_OUT("out for six weeks in the last year");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Random chance;
    private final DemandRule rule;

    private MadeDemand(long seed, SupplyRules rules) {
        this.chance = new Random(seed);
        this.rule = new DemandRule(rules);
    }

    static DemandScore score(long seed, SupplyRules rules) {
        MadeDemand made = new MadeDemand(seed, rules);
        DemandScore score =
                new DemandScore(Arrays.stream(Shape.values()).map(Shape::words).toList());
        for (Shape shape : Shape.values()) {
            for (int i = 0; i < PRODUCTS; i++) {
                made.estimate(shape, score);
            }
        }
        return score;
    }

    private void estimate(Shape shape, DemandScore score) {
        // From 10 to 1,000 a day.
        double mean = Math.pow(10, 1 + 2 * chance.nextDouble());
        int turn = 2 * YEAR + WEEK * chance.nextInt(52);
        int phase = chance.nextInt(13);
        boolean[] out = new boolean[DAYS];
        double[] asked = new double[DAYS];
        double week = 1;
        for (int day = 0; day < DAYS; day++) {
            week = day % WEEK == 0 ? factorOfWeek(shape, day / WEEK, phase) : week;
            asked[day] = day % WEEK == 6 ? 0 : noisy(mean * WEEK / 6 * week * factorOfDay(shape, day, turn));
            out[day] = shape == Shape.WAS_OUT && day >= turn - YEAR && day < turn - YEAR + 6 * WEEK;
        }
        DeliverySeries series = new DeliverySeries(FIRST, asked, out);
        for (int day = 2 * YEAR + WEEK - 1; day + FOUR_WEEKS < DAYS; day += WEEK) {
            if (!out[day] && (shape != Shape.WAS_OUT || day < turn)) {
                score.add(shape.words(), series.guess(rule, day, FOUR_WEEKS, FOUR_WEEKS));
            }
        }
    }

    private double factorOfWeek(Shape shape, int week, int phase) {
        return switch (shape) {
            case ZERO_WEEKS -> chance.nextDouble() < 0.3 ? 0 : 1 / 0.7;
            // In another week each year.
            case PROMOTIONS -> promotion((week + 5 * (week / 52) + phase) % 13);
            case STEADY, SEASON, STRONG_SEASON, GROWTH, STEP, WAS_OUT -> 1;
        };
    }

    private static double promotion(int weeksAfter) {
        return weeksAfter == 0 ? 3 : weeksAfter == 1 ? 0.5 : 1;
    }

    private static double factorOfDay(Shape shape, int day, int turn) {
        double winter = Math.cos(2 * Math.PI * day / YEAR);
        return switch (shape) {
            case SEASON -> 1 + 0.25 * winter;
            case STRONG_SEASON -> 1 + 0.5 * winter;
            case GROWTH -> Math.pow(1.3, (double) day / YEAR);
            case STEP -> day >= turn ? 1.5 : 1;
            case STEADY, ZERO_WEEKS, PROMOTIONS, WAS_OUT -> 1;
        };
    }

    private double noisy(double mean) {
        double asked = mean * (1 + 0.1 * chance.nextGaussian()) + Math.sqrt(mean) * chance.nextGaussian();
        return Math.max(0, Math.rint(asked));
    }
}
