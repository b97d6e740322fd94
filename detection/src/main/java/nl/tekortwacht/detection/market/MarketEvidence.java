/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.detection.announcement.Announcement;
import nl.tekortwacht.detection.evidence.StockHistory;
import nl.tekortwacht.detection.history.ProductHistory;

/**
 * What is known of a product's place in the market.
 *
 * @param definitive its definitive announcements in effect
 * @param deliveries the stock reports whose deliveries of 12 months count, by party: the latest counting report of each
 *     wholesaler, or of its holder where no wholesaler gives one
 */
public record MarketEvidence(ProductId product, List<Announcement> definitive, List<StockLine> deliveries) {

    /** What a product's history says on a day; a stock report counts as long as it tells of a wholesaler's range. */
    public static MarketEvidence of(ProductHistory history, LocalDate day) {
        int window = history.known().rules().number(RuleName.RANGE_WINDOW_DAYS, day);
        LocalDate from = day.minusDays(window - 1L);
        StockHistory stock = history.evidence().stock();
        List<StockLine> wholesalers = deliveries(stock, PartyRole.WHOLESALER, from, day);
        return new MarketEvidence(
                history.product(),
                history.announcements().inEffect().stream()
                        .filter(announcement -> announcement.version().kind().isDefinitive())
                        .toList(),
                wholesalers.isEmpty() ? deliveries(stock, PartyRole.MAH, from, day) : wholesalers);
    }

    /** Whether a definitive announcement keeps it from the market on the day. */
    boolean hasLeft(LocalDate day) {
        return definitive.stream().anyMatch(announcement -> announcement.covers(day));
    }

    private static List<StockLine> deliveries(StockHistory stock, PartyRole role, LocalDate from, LocalDate day) {
        return stock.parties().stream()
                .filter(party -> party.role() == role)
                .map(party -> stock.latest(party, from, day))
                .filter(Objects::nonNull)
                .filter(report -> report.delivered12m() != null)
                .map(MarketEvidence::line)
                .sorted(Comparator.comparing(StockLine::party))
                .toList();
    }

    private static StockLine line(StockReport report) {
        return new StockLine(
                report.reporter(), report.reportId(), report.date(), report.onHand(), report.delivered12m());
    }
}
