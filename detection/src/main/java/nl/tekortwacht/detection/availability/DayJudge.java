/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.availability;

import static nl.tekortwacht.contracts.rule.RuleName.ORDER_WINDOW_DAYS;
import static nl.tekortwacht.contracts.rule.RuleName.PHARMACIES_NEEDED;
import static nl.tekortwacht.contracts.rule.RuleName.PHARMACY_SHARE_NEEDED;
import static nl.tekortwacht.contracts.rule.RuleName.RANGE_WINDOW_DAYS;
import static nl.tekortwacht.contracts.rule.RuleName.STOCK_REPORT_REACH_DAYS;
import static nl.tekortwacht.contracts.rule.RuleName.WHOLESALERS_NEEDED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.rule.Definition;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.detection.evidence.OrderHistory.LatestOrders;
import nl.tekortwacht.detection.evidence.ProductEvidence;
import nl.tekortwacht.detection.reference.AsKnownAt;
import org.jspecify.annotations.Nullable;

/** Judges one day of one product by the stock of full-line wholesalers and the orders of pharmacies (section 3). */
public final class DayJudge {

    /** Stock below {@code delivered12m / DAYS_PER_YEAR} is less than a day's demand. */
    private static final int DAYS_PER_YEAR = 365;

    private final ProductEvidence evidence;
    private final AsKnownAt known;

    /** A judge of the evidence, by registry and rules as known. */
    public DayJudge(ProductEvidence evidence, AsKnownAt known) {
        this.evidence = evidence;
        this.known = known;
    }

    /**
     * The facts and the verdict of a day.
     *
     * @param before the facts of the day before; null if there is no evidence of it
     */
    public DayFacts judge(LocalDate day, @Nullable DayFacts before) {
        Rules rules = known.rules();
        Definition definition = rules.definition(day);
        Wholesalers wholesalers = countWholesalers(day, rules);
        Collection<LatestOrders> orders = evidence.orders()
                .latest(day.minusDays(rules.number(ORDER_WINDOW_DAYS, day) - 1L), day)
                .values();
        Pharmacies pharmacies = countPharmacies(day, orders, rules);
        DayVerdict verdict = verdict(definition, wholesalers, pharmacies);
        LocalDate runStart =
                verdict == DayVerdict.UNAVAILABLE && before != null && before.verdict() == DayVerdict.UNAVAILABLE
                        ? before.unavailableRunStart()
                        : day;
        return new DayFacts(
                day,
                verdict,
                definition.name(),
                wholesalers.in,
                wholesalers.out,
                wholesalers.needed,
                pharmacies.served,
                pharmacies.failed,
                pharmacies.needed,
                runStart,
                contradicts(verdict, wholesalers, pharmacies, orders, runStart));
    }

    private Wholesalers countWholesalers(LocalDate day, Rules rules) {
        LocalDate reachFrom = day.minusDays(rules.number(STOCK_REPORT_REACH_DAYS, day));
        LocalDate rangeFrom = day.minusDays(rules.number(RANGE_WINDOW_DAYS, day) - 1L);
        int in = 0;
        int out = 0;
        int inRange = 0;
        for (PartyId party : evidence.stock().parties()) {
            if (!known.isFullLine(party, day)) {
                continue;
            }
            StockReport inWindow = evidence.stock().latest(party, rangeFrom, day);
            if (inWindow != null && inWindow.stocked()) {
                inRange++;
            }
            StockReport speaking = evidence.stock().latest(party, reachFrom, day);
            if (speaking != null && speaking.stocked()) {
                if (isOut(speaking)) {
                    out++;
                } else {
                    in++;
                }
            }
        }
        return new Wholesalers(in, out, Math.max(1, Math.min(rules.number(WHOLESALERS_NEEDED, day), inRange)));
    }

    /** Nothing on hand, or less than a day's demand. */
    private static boolean isOut(StockReport report) {
        Long delivered = report.delivered12m();
        return report.onHand() == 0 || (delivered != null && report.onHand() * DAYS_PER_YEAR < delivered);
    }

    private static Pharmacies countPharmacies(LocalDate day, Collection<LatestOrders> orders, Rules rules) {
        int served = (int) orders.stream().filter(LatestOrders::served).count();
        int share = rules.decimal(PHARMACY_SHARE_NEEDED, day)
                .multiply(BigDecimal.valueOf(orders.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new Pharmacies(served, orders.size() - served, Math.max(rules.number(PHARMACIES_NEEDED, day), share));
    }

    private static DayVerdict verdict(Definition definition, Wholesalers wholesalers, Pharmacies pharmacies) {
        boolean unavailable =
                switch (definition) {
                    case Definition.AllKnownOut ignored ->
                        wholesalers.known() >= wholesalers.needed
                                ? wholesalers.in == 0
                                : wholesalers.in == 0 && pharmacies.manyFailed() && pharmacies.served == 0;
                    case Definition.OutAtLeast atLeast ->
                        wholesalers.out >= Math.min(atLeast.outAtLeast(), wholesalers.needed);
                };
        if (unavailable) {
            return DayVerdict.UNAVAILABLE;
        }
        boolean halfOut = wholesalers.known() >= wholesalers.needed
                && wholesalers.out > 0
                && 2 * wholesalers.out >= wholesalers.known();
        if (halfOut || pharmacies.manyFailed()) {
            return DayVerdict.LIMITED;
        }
        return wholesalers.in >= 1 || pharmacies.served >= 1 ? DayVerdict.AVAILABLE : DayVerdict.UNKNOWN;
    }

    private static boolean contradicts(
            DayVerdict verdict,
            Wholesalers wholesalers,
            Pharmacies pharmacies,
            Collection<LatestOrders> orders,
            LocalDate runStart) {
        return switch (verdict) {
            case UNAVAILABLE ->
                orders.stream()
                                .filter(latest ->
                                        latest.served() && !latest.day().isBefore(runStart))
                                .count()
                        >= pharmacies.needed;
            case LIMITED -> wholesalers.in >= 1 && pharmacies.manyFailed();
            case AVAILABLE, UNKNOWN -> false;
        };
    }

    private record Wholesalers(int in, int out, int needed) {
        int known() {
            return in + out;
        }
    }

    private record Pharmacies(int served, int failed, int needed) {
        boolean manyFailed() {
            return failed >= needed;
        }
    }
}
