/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.evidence.ProductEvidence;
import org.jspecify.annotations.Nullable;

/** Reports about one product, told day by day; day 0 is 2026-01-01. */
public final class SupplyStory {

    public static final ProductId PRODUCT = new ProductId("RVG:117142");
    public static final LocalDate START = LocalDate.parse("2026-01-01");
    public static final PartyId HOLDER = new PartyId("mah:noord");

    public static final SupplyRules RULES =
            SupplyRules.of(AssessmentRulesYaml.defaults().on(START));

    private final List<Report> reports = new ArrayList<>();
    private final Set<LocalDate> out = new HashSet<>();

    /** On each of the days one wholesaler counts so many units; it delivered 36,500 units in 12 months, 100 a day. */
    public SupplyStory wholesaler(int number, int from, int to, long onHand) {
        for (int day = from; day <= to; day++) {
            stock(new PartyId("wholesaler:w" + number), day, onHand, 36_500L);
        }
        return this;
    }

    public SupplyStory stock(PartyId party, int day, long onHand, @Nullable Long delivered12m) {
        LocalDate date = START.plusDays(day);
        reports.add(new StockReport(
                new ReportId(party.value() + "-" + day),
                party,
                PRODUCT,
                Instant.parse(date + "T15:00:00Z"),
                null,
                date,
                onHand,
                delivered12m,
                true,
                null));
        return this;
    }

    public SupplyStory announced(NotificationKind kind, int start, @Nullable Integer end) {
        reports.add(new Notification(
                new ReportId("n-" + start),
                HOLDER,
                PRODUCT,
                Instant.parse("2025-12-01T10:00:00Z"),
                null,
                kind,
                START.plusDays(start),
                end == null ? null : START.plusDays(end),
                null,
                null,
                null));
        return this;
    }

    public SupplyStory outOn(int from, int to) {
        START.plusDays(from).datesUntil(START.plusDays(to + 1L)).forEach(out::add);
        return this;
    }

    public SupplyFacts on(int day) {
        ProductEvidence evidence = new ProductEvidence();
        reports.forEach(evidence::receive);
        Announcements announcements =
                Announcements.of(evidence.notifications(), RulesYaml.defaults().asKnownAt(Instant.MAX));
        LocalDate today = START.plusDays(day);
        long outDays = out.stream()
                .filter(one -> one.isAfter(today.minusDays(OutDays.YEAR)) && !one.isAfter(today))
                .count();
        return new SupplyLook(evidence.stock(), RULES)
                .on(PRODUCT, today, HOLDER, announcements, new OutDays(Math.toIntExact(outDays), out.contains(today)));
    }
}
