/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.history.ProductHistory;

/** Counts how wholesalers reported the stock of one product. */
final class ReportingCounter {

    private final ProductHistory history;
    private final Period period;
    private final Rules rules;
    private final Map<PartyId, WholesalerTally> tallies = new HashMap<>();

    ReportingCounter(ProductHistory history, Period period) {
        this.history = history;
        this.period = period;
        this.rules = history.known().rules();
    }

    Map<PartyId, WholesalerTally> count() {
        for (PartyId party : history.evidence().stock().parties()) {
            List<StockReport> counting = history.evidence().stock().counting(party, LocalDate.MIN);
            if (party.role() == PartyRole.WHOLESALER && !counting.isEmpty()) {
                countIntervals(of(party), counting);
                countSilence(of(party), counting);
            }
        }
        firstReceipts()
                .forEach((party, byDate) -> byDate.forEach((date, first) -> countLateness(of(party), date, first)));
        return tallies;
    }

    private WholesalerTally of(PartyId wholesaler) {
        return tallies.computeIfAbsent(wholesaler, key -> new WholesalerTally());
    }

    private void countIntervals(WholesalerTally tally, List<StockReport> counting) {
        if (counting.stream().anyMatch(report -> period.contains(report.date()))) {
            tally.product();
        }
        for (int i = 1; i < counting.size(); i++) {
            StockReport before = counting.get(i - 1);
            LocalDate date = counting.get(i).date();
            if (before.stocked() && period.contains(date)) {
                long days = daysBetween(before.date(), date);
                tally.interval(days, days > reach(date));
            }
        }
    }

    private void countSilence(WholesalerTally tally, List<StockReport> counting) {
        LocalDate today = history.known().today();
        LocalDate end = period.to().isAfter(today) ? today : period.to().minusDays(1);
        counting.stream()
                .filter(report -> !report.date().isAfter(end))
                .reduce((earlier, later) -> later)
                .filter(last -> last.stocked() && daysBetween(last.date(), end) > reach(end))
                .ifPresent(last -> tally.silent());
    }

    /** A correction is not late: the first receipt counts, whatever became of that report. */
    private Map<PartyId, Map<LocalDate, Instant>> firstReceipts() {
        Map<PartyId, Map<LocalDate, Instant>> first = new HashMap<>();
        for (Report report : history.received()) {
            if (report instanceof StockReport stock
                    && stock.reporter().role() == PartyRole.WHOLESALER
                    && period.contains(stock.date())) {
                first.computeIfAbsent(stock.reporter(), party -> new HashMap<>())
                        .merge(stock.date(), stock.receivedAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return first;
    }

    private void countLateness(WholesalerTally tally, LocalDate date, Instant received) {
        if (received.isAfter(BusinessDays.closeOf(date, rules.dayClosesAt(date)))) {
            tally.reportedLate(daysBetween(date, BusinessDays.dayOf(received)));
        } else {
            tally.reportedInTime();
        }
    }

    private int reach(LocalDate day) {
        return rules.number(RuleName.STOCK_REPORT_REACH_DAYS, day);
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
