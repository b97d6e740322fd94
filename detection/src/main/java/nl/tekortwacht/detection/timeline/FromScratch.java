/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.availability.DayFacts;
import nl.tekortwacht.detection.availability.DayJudge;
import nl.tekortwacht.detection.availability.DayRecord;
import nl.tekortwacht.detection.episode.EpisodeWalk;
import nl.tekortwacht.detection.evidence.ProductEvidence;
import nl.tekortwacht.detection.notice.LateNotices;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.safetystock.SafetyStock;
import nl.tekortwacht.detection.shortage.ShortageList;
import nl.tekortwacht.detection.shortage.ShortageRow;
import nl.tekortwacht.detection.supply.OutDays;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyLook;
import nl.tekortwacht.detection.supply.SupplyRules;

/**
 * All findings of one product, computed in one go from its reports: the plainest form of the rules, and the one by
 * which {@link ProductTimeline} is checked.
 */
public final class FromScratch {

    private FromScratch() {}

    /**
     * What the reports say, as known at an instant; reports received later are left out.
     *
     * @param reports of the product, in any order
     */
    public static Findings find(ProductId product, Collection<? extends Report> reports, AsKnownAt known) {
        return Walked.through(product, reports, known).findings();
    }

    /**
     * What the reports say, which days the product could be had, and what is known of its supply, as known at an instant.
     *
     * @param reports of the product, in any order
     */
    public static Examined examine(
            ProductId product, Collection<? extends Report> reports, AsKnownAt known, SupplyRules supplyRules) {
        Walked walked = Walked.through(product, reports, known);
        return new Examined(
                walked.findings(), walked.rows(), AvailableDays.of(walked.days().values()), walked.supply(supplyRules));
    }

    /** The days of a product, walked through up to the last closed one. */
    private record Walked(
            ProductId product,
            AsKnownAt known,
            ProductEvidence evidence,
            Announcements announcements,
            Map<LocalDate, DayFacts> days,
            List<ShortageRow> rows) {

        static Walked through(ProductId product, Collection<? extends Report> reports, AsKnownAt known) {
            ProductEvidence evidence = new ProductEvidence();
            List<? extends Report> received = receivedBy(known.instant(), reports);
            received.forEach(evidence::receive);
            Announcements announcements = Announcements.of(evidence.notifications(), known.rules());
            EpisodeWalk walk = new EpisodeWalk();
            Map<LocalDate, DayFacts> days = walkDays(received, evidence, known, walk);
            List<ShortageRow> rows = new ShortageList(
                            product, walk.episodes(), announcements, days::get, known.today(), known.rules())
                    .rows();
            return new Walked(product, known, evidence, announcements, days, rows);
        }

        Findings findings() {
            SafetyStock safetyStock = new SafetyStock(known, announcements);
            List<SafetyStockFinding> stockFindings = evidence.stock().parties().stream()
                    .filter(SafetyStock::concerns)
                    .flatMap(party -> safetyStock.judge(evidence.stock().counting(party, LocalDate.MIN), null).stream())
                    .toList();
            return new Findings(
                    rows.stream().map(ShortageRow::shortage).toList(),
                    stockFindings,
                    LateNotices.of(evidence.notifications(), known.rules()));
        }

        SupplyFacts supply(SupplyRules supplyRules) {
            LocalDate today = known.today();
            return new SupplyLook(evidence.stock(), supplyRules)
                    .on(
                            product,
                            today,
                            known.product(product, today).map(ProductLine::mah).orElse(null),
                            announcements,
                            OutDays.of(days.values(), today));
        }
    }

    /**
     * The records of the days from the first evidence to the last closed day, as known at an instant.
     *
     * @param reports of one product, in any order
     */
    public static List<DayRecord> days(Collection<? extends Report> reports, AsKnownAt known) {
        ProductEvidence evidence = new ProductEvidence();
        List<? extends Report> received = receivedBy(known.instant(), reports);
        received.forEach(evidence::receive);
        Announcements announcements = Announcements.of(evidence.notifications(), known.rules());
        return walkDays(received, evidence, known, new EpisodeWalk()).values().stream()
                .map(day -> day.toRecord(ShortageList.isInConflict(day, announcements)))
                .sorted(Comparator.comparing(DayRecord::day))
                .toList();
    }

    private static List<? extends Report> receivedBy(Instant instant, Collection<? extends Report> reports) {
        return reports.stream()
                .filter(report -> !report.receivedAt().isAfter(instant))
                .toList();
    }

    private static Map<LocalDate, DayFacts> walkDays(
            List<? extends Report> received, ProductEvidence evidence, AsKnownAt known, EpisodeWalk walk) {
        Map<LocalDate, DayFacts> days = new HashMap<>();
        DayJudge judge = new DayJudge(evidence, known);
        LocalDate end = known.today().plusDays(1);
        Optional<LocalDate> first = received.stream()
                .map(FromScratch::evidenceDay)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        for (LocalDate day = first.orElse(end); day.isBefore(end); day = day.plusDays(1)) {
            DayFacts facts = judge.judge(day, days.get(day.minusDays(1)));
            days.put(day, facts);
            walk.step(day, facts.verdict(), known.rules());
        }
        return days;
    }

    /** The day that a report is evidence of, if it is of one. */
    static Optional<LocalDate> evidenceDay(Report report) {
        return switch (report) {
            case StockReport stock -> Optional.of(stock.date());
            case OrderReport order -> Optional.of(order.date());
            case Notification ignored -> Optional.empty();
            case Retraction ignored -> Optional.empty();
        };
    }
}
