/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.reference.AsKnownAt;
import org.jspecify.annotations.Nullable;

/** A story of one product, told in days from day 1 (1 March 2026); reports come in at noon of their day. */
final class Story {

    private static final ProductId PRODUCT = new ProductId("RVG:900001");
    private static final PartyId HOLDER = new PartyId("mah:veldhoek");
    private static final LocalDate DAY_ZERO = LocalDate.parse("2026-02-28");
    private static final int WHOLESALERS = 4;

    private final List<Report> reports = new ArrayList<>();
    private final Registry registry;

    Story() {
        List<RegistryLine> lines = new ArrayList<>();
        for (int i = 1; i <= WHOLESALERS; i++) {
            lines.add(new PartyLine(wholesaler(i), null, null, null, true, null, null));
        }
        registry = Registry.of(lines);
    }

    static LocalDate day(int number) {
        return DAY_ZERO.plusDays(number);
    }

    private static PartyId wholesaler(int number) {
        return new PartyId("wholesaler:w" + number);
    }

    Story allWholesalersHaveStock(int from, int to) {
        return wholesalers(from, to, WHOLESALERS);
    }

    Story allWholesalersAreOut(int from, int to) {
        return wholesalers(from, to, 0);
    }

    /** The first so many have stock, the others are out. */
    Story wholesalers(int from, int to, int withStock) {
        for (int number = from; number <= to; number++) {
            for (int i = 1; i <= WHOLESALERS; i++) {
                reports.add(new StockReport(
                        id(),
                        wholesaler(i),
                        PRODUCT,
                        noon(number),
                        null,
                        day(number),
                        i <= withStock ? 500 : 0,
                        null,
                        true,
                        null));
            }
        }
        return this;
    }

    Story pharmaciesGetNothing(int number, int pharmacies) {
        return pharmacies(number, pharmacies, 0, 0);
    }

    Story pharmaciesGetAll(int number, int pharmacies) {
        return pharmacies(number, pharmacies, 60, 100);
    }

    private Story pharmacies(int number, int pharmacies, long delivered, int firstPharmacy) {
        for (int i = 0; i < pharmacies; i++) {
            PartyId pharmacy = new PartyId("pharmacy:0200" + (1000 + firstPharmacy + i));
            reports.add(new OrderReport(id(), pharmacy, PRODUCT, noon(number), null, day(number), 60, delivered, null));
        }
        return this;
    }

    /** The holder counts its own stock. */
    Story holderHas(int number, long onHand, @Nullable Long delivered12m) {
        reports.add(new StockReport(
                id(), HOLDER, PRODUCT, noon(number), null, day(number), onHand, delivered12m, true, null));
        return this;
    }

    Story holderAnnounces(int onDay, NotificationKind kind, int start, @Nullable Integer end) {
        reports.add(new Notification(
                id(),
                HOLDER,
                PRODUCT,
                noon(onDay),
                null,
                kind,
                day(start),
                end == null ? null : day(end),
                Cause.FINISHED_PRODUCT_DELAY,
                null,
                null));
        return this;
    }

    Story holderChangesItTo(int onDay, int start, @Nullable Integer end) {
        Notification last = lastNotification();
        reports.add(new Notification(
                id(),
                HOLDER,
                PRODUCT,
                noon(onDay),
                last.reportId(),
                last.kind(),
                day(start),
                end == null ? null : day(end),
                last.cause(),
                null,
                null));
        return this;
    }

    Story holderTakesItBack(int onDay) {
        reports.add(new Retraction(
                id(), HOLDER, PRODUCT, noon(onDay), null, lastNotification().reportId()));
        return this;
    }

    private Notification lastNotification() {
        return reports.stream()
                .filter(Notification.class::isInstance)
                .map(Notification.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The shortages at the close of the day, computed in both forms. */
    List<Shortage> shortagesOn(int number) {
        return findingsOn(number).shortages();
    }

    Findings findingsOn(int number) {
        Instant close = BusinessDays.closeOf(day(number), LocalTime.of(18, 0));
        List<Report> known = reports.stream()
                .filter(report -> !report.receivedAt().isAfter(close))
                .toList();
        Findings fromScratch = FromScratch.find(PRODUCT, known, AsKnownAt.of(registry, RulesYaml.defaults(), close));
        ProductTimeline timeline = new ProductTimeline(PRODUCT, registry, RulesYaml.defaults(), null);
        timeline.learn(known, close);
        if (!timeline.findings().equals(fromScratch)) {
            throw new AssertionError("incremental " + timeline.findings() + " is not from scratch " + fromScratch);
        }
        return fromScratch;
    }

    private ReportId id() {
        return new ReportId("r-" + reports.size());
    }

    private static Instant noon(int number) {
        return BusinessDays.noonOf(day(number));
    }
}
