/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.timeline.AvailableDays;
import nl.tekortwacht.detection.timeline.Examined;
import nl.tekortwacht.detection.timeline.FromScratch;
import org.jspecify.annotations.Nullable;

/**
 * A story of one substitution group: product 1 of holder 1, product 2 of holder 2, and so on, and two full-line
 * wholesalers. Notifications come in at noon; stock reports at noon of their day.
 */
public final class GroupStory {

    private static final SupplyRules SUPPLY_RULES =
            SupplyRules.of(AssessmentRulesYaml.defaults().on(LocalDate.EPOCH));

    private static final String GROUP = "amoxicilline 500 mg capsule oraal";

    private final List<RegistryLine> lines = new ArrayList<>();
    private final Map<ProductId, List<Report>> reports = new TreeMap<>();

    /** A group without products. */
    public GroupStory() {
        for (int wholesaler = 1; wholesaler <= 2; wholesaler++) {
            lines.add(new PartyLine(wholesaler(wholesaler), null, null, null, true, null, null));
        }
    }

    /** The day. */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Its id. */
    public static ProductId product(int number) {
        return new ProductId("RVG:90000" + number);
    }

    /** Its id. */
    public static PartyId holder(int number) {
        return new PartyId("mah:h" + number);
    }

    /** Its id. */
    public static PartyId wholesaler(int number) {
        return new PartyId("wholesaler:w" + number);
    }

    /** So many products, always on the market, each of its own holder. */
    public GroupStory products(int count) {
        for (int number = 1; number <= count; number++) {
            product(number, number, false, null);
        }
        return this;
    }

    /** A product of a holder. */
    public GroupStory product(int number, int holder, boolean parallel, @Nullable String since) {
        lines.add(new ProductLine(
                product(number),
                null,
                null,
                null,
                null,
                null,
                new AtcCode("J01CA04"),
                holder(holder),
                GROUP,
                true,
                null,
                parallel,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                since == null ? null : day(since),
                null,
                null));
        return this;
    }

    /** The product's holder announces. */
    public GroupStory announces(
            int product, String received, NotificationKind kind, String start, @Nullable String end) {
        return notify(product, received, null, kind, start, end);
    }

    /** The product's holder changes the period of its last announcement. */
    public GroupStory changes(int product, String received, String start, @Nullable String end) {
        Notification last = lastNotification(product);
        return notify(product, received, last.reportId(), last.kind(), start, end);
    }

    /** The product's holder takes its last announcement back. */
    public GroupStory takesBack(int product, String received) {
        Notification last = lastNotification(product);
        return add(new Retraction(id(), last.reporter(), last.product(), noon(received), null, last.reportId()));
    }

    /** Both wholesalers count every day in [from, to). */
    public GroupStory wholesalersHave(int product, String from, String to, long onHand) {
        day(from).datesUntil(day(to)).forEach(date -> {
            count(wholesaler(1), product, date, date.toString(), onHand, null);
            count(wholesaler(2), product, date, date.toString(), onHand, null);
        });
        return this;
    }

    /** A party counts on a day, and says what it delivered in the 12 months before. */
    public GroupStory delivered(PartyId party, int product, String date, long delivered12m) {
        return count(party, product, day(date), date, 1_000, delivered12m);
    }

    /** A party counts on a day, and reports it on another. */
    public GroupStory counts(PartyId party, int product, String date, String received, long onHand) {
        return count(party, product, day(date), received, onHand, null);
    }

    private GroupStory count(
            PartyId party, int product, LocalDate date, String received, long onHand, @Nullable Long delivered12m) {
        return add(new StockReport(
                id(), party, product(product), noon(received), null, date, onHand, delivered12m, true, null));
    }

    private GroupStory notify(
            int product,
            String received,
            @Nullable ReportId replaces,
            NotificationKind kind,
            String start,
            @Nullable String end) {
        return add(new Notification(
                id(),
                holder(product),
                product(product),
                noon(received),
                replaces,
                kind,
                day(start),
                end == null ? null : day(end),
                kind.announces() ? Cause.RAW_MATERIAL : null,
                null,
                null));
    }

    private GroupStory add(Report report) {
        reports.computeIfAbsent(report.product(), key -> new ArrayList<>()).add(report);
        return this;
    }

    private Notification lastNotification(int product) {
        return reports.getOrDefault(product(product), List.of()).stream()
                .filter(Notification.class::isInstance)
                .map(Notification.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Registry and rules at the end of the day. */
    public AsKnownAt known(String day) {
        return AsKnownAt.of(Registry.of(lines), RulesYaml.defaults(), BusinessDays.endOf(day(day)));
    }

    /** The histories of all products that anything was reported about, at the end of the day. */
    public List<ProductHistory> histories(String day) {
        AsKnownAt known = known(day);
        return reports.entrySet().stream()
                .map(product -> ProductHistory.of(
                        product.getKey(),
                        product.getValue(),
                        FromScratch.find(product.getKey(), product.getValue(), known),
                        known))
                .toList();
    }

    /** On which days each product could be had, at the end of the day. */
    public Map<ProductId, AvailableDays> available(String day) {
        Map<ProductId, AvailableDays> available = new TreeMap<>();
        reports.forEach((product, ofProduct) -> {
            Examined examined = FromScratch.examine(product, ofProduct, known(day), SUPPLY_RULES);
            available.put(product, examined.available());
        });
        return available;
    }

    private ReportId id() {
        return new ReportId(
                "r-" + reports.values().stream().mapToInt(List::size).sum());
    }

    private static Instant noon(String day) {
        return BusinessDays.noonOf(day(day));
    }
}
