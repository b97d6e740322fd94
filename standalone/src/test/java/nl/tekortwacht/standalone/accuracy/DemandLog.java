/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.simulator.truth.TruthDemand;

/** The demand of all products of a simulated year, estimated every week, and what was really asked. */
final class DemandLog implements WatchedYear.Watcher {

    static final String NORMAL = "normal";
    static final String SEASONAL = "seasonal";
    static final String ZERO_WEEKS = "zero weeks";
    static final String IN_SURGE = "in a surge";
    static final String AFTER_SURGE = "after a surge";
    static final String OUT = "out now";

    static final List<String> CLASSES = List.of(NORMAL, SEASONAL, ZERO_WEEKS, IN_SURGE, AFTER_SURGE, OUT);

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int NINE_WEEKS = 63;
    private static final double SEASON = 0.1;
    private static final double SURGE = 1.3;
    private static final double USUAL = 1.15;

    private record Entry(ProductId product, int day, Demand demand, boolean isOut, int daysOut) {}

    private final WatchedYear year;
    private final DemandRule rule;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ProductId, long[]> asked = new HashMap<>();
    private final Map<ProductId, Double> seasons = new HashMap<>();
    private final Map<ProductId, NavigableSet<Integer>> outOn = new HashMap<>();
    private int lastDay;

    DemandLog(WatchedYear year, SupplyRules rules) {
        this.year = year;
        this.rule = new DemandRule(rules);
    }

    static DemandScore scoreOf(long seed, SupplyRules rules) {
        WatchedYear year = new WatchedYear(seed, rules);
        DemandLog log = new DemandLog(year, rules);
        year.live(log);
        return log.score();
    }

    @Override
    public void see(LocalDate date, WatchedYear.Watched product, SupplyFacts facts) {
        int day = number(date);
        NavigableSet<Integer> out = outOn.computeIfAbsent(facts.product(), id -> new TreeSet<>());
        if (facts.isOut()) {
            out.add(day);
        }
        // Only then are there nine weeks to look back at.
        if (day >= NINE_WEEKS + WEEK && day % WEEK == 0 && facts.now() != null) {
            int daysOut = out.tailSet(day - NINE_WEEKS).size();
            entries.add(new Entry(facts.product(), day, rule.of(facts), facts.isOut(), daysOut));
        }
    }

    @Override
    public void dayEnds(LocalDate date) {
        lastDay = number(date);
        for (TruthDemand demand : year.demand()) {
            asked.computeIfAbsent(demand.product(), id -> new long[WatchedYear.DAYS])[lastDay] = demand.units();
            seasons.put(demand.product(), demand.season());
        }
    }

    private static int number(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - WatchedYear.FIRST_DAY.toEpochDay());
    }

    private DemandScore score() {
        DemandScore score = new DemandScore(CLASSES);
        for (Entry entry : entries) {
            if (entry.day() + FOUR_WEEKS <= lastDay) {
                double last = mean(entry.product(), entry.day() - FOUR_WEEKS, entry.day());
                double next = mean(entry.product(), entry.day(), entry.day() + FOUR_WEEKS);
                score.add(nameOf(entry), DemandScore.Guess.of(entry.demand(), last, next));
            }
        }
        return score;
    }

    private String nameOf(Entry entry) {
        ProductId product = entry.product();
        if (entry.isOut()) {
            return OUT;
        }
        if (entry.daysOut() >= WEEK) {
            return ZERO_WEEKS;
        }
        double usual = mean(product, -1, lastDay);
        if (mean(product, entry.day() - WEEK, entry.day()) > SURGE * usual) {
            return IN_SURGE;
        }
        boolean surged = LongStream.rangeClosed(2, NINE_WEEKS / WEEK)
                .anyMatch(back -> mean(product, entry.day() - (int) back * WEEK, entry.day() - (int) (back - 1) * WEEK)
                        > SURGE * usual);
        if (surged && mean(product, entry.day() - WEEK, entry.day()) < USUAL * usual) {
            return AFTER_SURGE;
        }
        return seasons.getOrDefault(product, 0.0) > SEASON ? SEASONAL : NORMAL;
    }

    /** Units asked a day, on the days after the first up to the second. */
    private double mean(ProductId product, int after, int upTo) {
        long[] ofProduct = asked.getOrDefault(product, new long[WatchedYear.DAYS]);
        return LongStream.rangeClosed(after + 1, upTo)
                .map(day -> ofProduct[(int) day])
                .average()
                .orElse(0);
    }
}
