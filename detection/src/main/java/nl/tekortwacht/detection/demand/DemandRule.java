/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyLook;
import nl.tekortwacht.detection.supply.SupplyRules;

/**
 * Estimates demand from what wholesalers say they delivered in 12 months.
 *
 * <p>The level is that sum over the days on which the product could be had, so that a shortage does not look like lack of
 * demand. By how much the sum grew in a week tells how the week differs from the same week of the year before, so a
 * season that returns every year does not count twice. Of the last weeks the median counts, so that neither a week
 * without deliveries nor a promotion moves it; and it counts as far as it is more than weeks differ by chance.
 */
public final class DemandRule {

    /** The formula, in docs/assessment.md. */
    public static final String FORMULA = "demand-2";

    /** A product that was away for most of the year is not taken to sell more than this lets it. */
    private static final int LEAST_AVAILABLE_DAYS = 120;

    private static final int WEEK = 7;
    private static final int RECENT_WEEKS = 4;
    private static final int DECIMALS = SupplyLook.DECIMALS;

    private final SupplyRules rules;

    /** The rule with these figures. */
    public DemandRule(SupplyRules rules) {
        this.rules = rules;
    }

    /** The demand on the day of the facts. */
    public Demand of(SupplyFacts facts) {
        CoverPoint now = facts.now();
        long delivered = now == null ? 0 : now.delivered12m();
        BigDecimal level = level(delivered, facts.availableDays());
        List<BigDecimal> weeks = facts.isOut() ? List.of() : weeklyRates(facts, level);
        List<BigDecimal> sorted =
                weeks.stream().map(week -> bounded(week, level)).sorted().toList();
        BigDecimal estimate = level;
        if (weeks.size() >= RECENT_WEEKS) {
            BigDecimal recent = bounded(median(weeks.subList(0, RECENT_WEEKS)), level);
            estimate = level.add(beyond(spread(sorted), recent.subtract(level)).multiply(rules.recentShare()))
                    .setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        BigDecimal low = sorted.size() < RECENT_WEEKS ? estimate : estimate.min(sorted.get(1));
        BigDecimal high = sorted.size() < RECENT_WEEKS ? estimate : estimate.max(sorted.get(sorted.size() - 2));
        return new Demand(estimate, low, high, delivered, facts.availableDays(), weeks, FORMULA);
    }

    /** The mean of the year, in units a day. */
    public static BigDecimal level(long delivered, int availableDays) {
        return BigDecimal.valueOf(delivered)
                .divide(
                        BigDecimal.valueOf(Math.max(LEAST_AVAILABLE_DAYS, availableDays)),
                        DECIMALS,
                        RoundingMode.HALF_UP);
    }

    /**
     * How far the median of the recent weeks may be off by chance. One week is off by about half of how far apart they are,
     * the lowest and the highest left out; the median of four by half of that.
     */
    private static BigDecimal spread(List<BigDecimal> sorted) {
        return sorted.get(sorted.size() - 2)
                .subtract(sorted.get(1))
                .divide(BigDecimal.valueOf(RECENT_WEEKS), DECIMALS, RoundingMode.HALF_UP);
    }

    /** What counts of a change that may be chance by so much: nothing of a smaller one, nearly all of a large one. */
    private static BigDecimal beyond(BigDecimal spread, BigDecimal change) {
        return change.abs().compareTo(spread) <= 0
                ? BigDecimal.ZERO
                : change.subtract(spread.multiply(spread).divide(change, DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * Units a day in each of the last weeks that can be compared, the latest first: the same number of wholesalers spoke, and
     * there was something to deliver.
     */
    private static List<BigDecimal> weeklyRates(SupplyFacts facts, BigDecimal level) {
        List<CoverPoint> weekly = facts.points().stream()
                .filter(point -> daysBetween(point.date(), facts.day()) % WEEK == 0)
                .toList();
        List<BigDecimal> rates = new ArrayList<>();
        for (int i = 0; i + 1 < weekly.size(); i++) {
            CoverPoint later = weekly.get(i);
            CoverPoint earlier = weekly.get(i + 1);
            boolean comparable =
                    later.wholesalers() == earlier.wholesalers() && daysBetween(earlier.date(), later.date()) == WEEK;
            if (comparable && isIn(earlier, level) && isIn(later, level)) {
                BigDecimal change = BigDecimal.valueOf(later.delivered12m() - earlier.delivered12m())
                        .divide(BigDecimal.valueOf(WEEK), DECIMALS, RoundingMode.HALF_UP);
                rates.add(level.add(change));
            }
        }
        return rates;
    }

    /** With less than a day's demand left it was out, and deliveries say nothing about demand. */
    private static boolean isIn(CoverPoint point, BigDecimal level) {
        return point.units().compareTo(level) > 0;
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    private BigDecimal bounded(BigDecimal rate, BigDecimal level) {
        return rate.max(level.multiply(rules.leastFactor()))
                .min(level.multiply(rules.mostFactor()))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO, DECIMALS, RoundingMode.HALF_UP);
    }
}
