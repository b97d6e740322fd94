/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** A product with a random life of supply, silence, orders and notifications; the same seed gives the same life. */
final class RandomProduct {

    static final ProductId PRODUCT = new ProductId("RVG:900001");
    static final LocalDate FIRST_DAY = LocalDate.parse("2025-01-15");
    static final RuleBook RULES = RulesYaml.defaults();

    private static final PartyId HOLDER = new PartyId("mah:veldhoek");
    private static final List<NotificationKind> TEMPORARY =
            List.of(NotificationKind.INTERRUPTION, NotificationKind.LIMITED_SUPPLY, NotificationKind.QUALITY_DEFECT);
    private static final List<NotificationKind> DEFINITIVE =
            List.of(NotificationKind.CESSATION, NotificationKind.REVOCATION_REQUEST, NotificationKind.NON_RENEWAL);
    private static final int[] SHELF_LIVES = {6, 24, 36};

    /** How supply is for a while. */
    private enum Supply {
        GOOD,
        PARTLY,
        OUT,
        OUT_WITH_STRAY_DELIVERIES,
        PHARMACIES_ONLY_FAIL,
        PHARMACIES_ONLY_SERVED,
        SILENCE
    }

    private final Random random;
    private final List<Report> reports = new ArrayList<>();
    private final Registry registry;
    private final int lengthInDays;
    private int serial;

    RandomProduct(long seed) {
        this.random = new Random(seed);
        this.lengthInDays = 40 + random.nextInt(160);
        this.registry = Registry.of(registryLines());
        recordLate(new Random(~seed));
        supply();
        holderStock();
        notifications();
        retractSome();
        reports.sort(Comparator.comparing(Report::receivedAt));
    }

    /** All reports, in the order of their receipt. */
    List<Report> reports() {
        return reports;
    }

    Registry registry() {
        return registry;
    }

    /** An instant after all reports, and after all that follows from silence. */
    Instant wellAfterwards() {
        LocalDate lastReceipt = BusinessDays.dayOf(reports.getLast().receivedAt());
        LocalDate lastDay = FIRST_DAY.plusDays(lengthInDays);
        return BusinessDays.endOf((lastReceipt.isAfter(lastDay) ? lastReceipt : lastDay).plusDays(60));
    }

    private List<RegistryLine> registryLines() {
        List<RegistryLine> lines = new ArrayList<>();
        lines.add(product(null));
        if (random.nextInt(4) == 0) {
            lines.add(product(FIRST_DAY.plusDays(random.nextInt(lengthInDays))));
        }
        for (int i = 0; i < 4; i++) {
            lines.add(wholesaler(i, true, null));
        }
        if (random.nextBoolean()) {
            lines.add(wholesaler(3, false, FIRST_DAY.plusDays(random.nextInt(lengthInDays))));
        }
        lines.add(wholesaler(4, false, null));
        return lines;
    }

    /** Sometimes a line is recorded only when reports have come already; then earlier verdicts are judged anew. */
    private void recordLate(Random chance) {
        Instant recordedAt = receiptOn(FIRST_DAY.plusDays(5 + chance.nextInt(15)), chance);
        if (chance.nextInt(3) == 0) {
            registry.add(new PartyLine(
                    wholesaler(chance.nextInt(5)), null, null, null, chance.nextBoolean(), null, recordedAt));
        }
        if (chance.nextInt(3) == 0) {
            registry.add(new ProductLine(
                    PRODUCT,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    HOLDER,
                    null,
                    true,
                    24,
                    false,
                    false,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    recordedAt));
        }
    }

    private static Instant receiptOn(LocalDate day, Random chance) {
        return day.atTime(8 + chance.nextInt(14), 15).atZone(BusinessDays.ZONE).toInstant();
    }

    private ProductLine product(@Nullable LocalDate validFrom) {
        return new ProductLine(
                PRODUCT,
                "Abacavir Veldhoek 300 mg",
                "abacavir",
                "300 mg",
                "tablet",
                "oral",
                null,
                HOLDER,
                null,
                random.nextInt(12) == 0 ? Boolean.FALSE : Boolean.TRUE,
                SHELF_LIVES[random.nextInt(3)],
                random.nextInt(12) == 0,
                random.nextInt(12) == 0,
                random.nextInt(12) == 0,
                random.nextBoolean() ? Criticality.RED : null,
                null,
                null,
                null,
                null,
                random.nextInt(5) == 0 ? LocalDate.parse("2024-03-01") : null,
                validFrom,
                null);
    }

    private PartyLine wholesaler(int number, boolean fullLine, @Nullable LocalDate validFrom) {
        return new PartyLine(wholesaler(number), null, null, null, fullLine, validFrom, null);
    }

    private static PartyId wholesaler(int number) {
        return new PartyId("wholesaler:w" + number);
    }

    private void supply() {
        Supply supply = Supply.GOOD;
        int left = random.nextInt(12);
        for (int i = 0; i < lengthInDays; i++) {
            if (left-- == 0) {
                supply = Supply.values()[random.nextInt(Supply.values().length)];
                left = 1 + random.nextInt(supply == Supply.OUT || supply == Supply.SILENCE ? 35 : 10);
            }
            LocalDate day = FIRST_DAY.plusDays(i);
            wholesalersReport(day, supply);
            pharmaciesOrder(day, supply);
        }
    }

    private void wholesalersReport(LocalDate day, Supply supply) {
        if (supply == Supply.SILENCE
                || supply == Supply.PHARMACIES_ONLY_FAIL
                || supply == Supply.PHARMACIES_ONLY_SERVED) {
            return;
        }
        for (int number = 0; number < 5; number++) {
            if (random.nextInt(3) == 0) {
                boolean has = supply == Supply.GOOD || (supply == Supply.PARTLY && number % 2 == 0);
                stock(wholesaler(number), day, has ? 100 + random.nextInt(3000) : random.nextInt(30));
            }
        }
    }

    private void stock(PartyId party, LocalDate day, long onHand) {
        boolean stocked = random.nextInt(40) != 0;
        Long delivered =
                switch (random.nextInt(6)) {
                    case 0 -> null;
                    case 1 -> 0L;
                    default -> 12_000L + random.nextInt(20_000);
                };
        Report report = new StockReport(
                nextId(), party, PRODUCT, receipt(day), null, day, stocked ? onHand : 0, delivered, stocked, null);
        reports.add(report);
        if (random.nextInt(15) == 0) {
            reports.add(new StockReport(
                    nextId(),
                    party,
                    PRODUCT,
                    report.receivedAt().plus(Duration.ofHours(random.nextInt(300))),
                    random.nextBoolean() ? report.reportId() : null,
                    day,
                    random.nextInt(200),
                    delivered,
                    true,
                    null));
        }
    }

    private void pharmaciesOrder(LocalDate day, Supply supply) {
        if (supply == Supply.SILENCE) {
            return;
        }
        int orders = random.nextInt(10);
        for (int i = 0; i < orders; i++) {
            boolean served =
                    switch (supply) {
                        case GOOD, PHARMACIES_ONLY_SERVED -> random.nextInt(10) > 0;
                        case OUT_WITH_STRAY_DELIVERIES -> random.nextInt(10) > 3;
                        case PARTLY -> random.nextBoolean();
                        default -> false;
                    };
            reports.add(new OrderReport(
                    nextId(),
                    new PartyId("pharmacy:0200000" + random.nextInt(10)),
                    PRODUCT,
                    receipt(day),
                    null,
                    day,
                    60,
                    served ? 60 : 0,
                    null));
        }
    }

    private void holderStock() {
        for (int i = 0; i < lengthInDays; i += 1 + random.nextInt(14)) {
            stock(HOLDER, FIRST_DAY.plusDays(i), random.nextInt(5000));
        }
    }

    private void notifications() {
        int chains = random.nextInt(6);
        for (int chain = 0; chain < chains; chain++) {
            Notification version = notification(null);
            reports.add(version);
            for (int i = random.nextInt(4); i > 0; i--) {
                Notification next = notification(version);
                reports.add(next);
                // A fork now and then: the next version replaces the same one again.
                version = random.nextInt(5) == 0 ? version : next;
            }
            if (random.nextInt(4) == 0) {
                reports.add(retraction(version));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate start = FIRST_DAY.plusDays(random.nextInt(lengthInDays + 20));
            reports.add(new Notification(
                    nextId(),
                    HOLDER,
                    PRODUCT,
                    receipt(start.minusDays(random.nextInt(10))),
                    null,
                    NotificationKind.PLACED_ON_MARKET,
                    start,
                    null,
                    null,
                    null,
                    null));
        }
    }

    private Notification notification(@Nullable Notification replaced) {
        NotificationKind kind =
                random.nextInt(3) > 0 ? TEMPORARY.get(random.nextInt(3)) : DEFINITIVE.get(random.nextInt(3));
        LocalDate start = FIRST_DAY.plusDays(random.nextInt(lengthInDays + 60));
        Instant received = replaced == null
                ? receipt(start.minusDays(random.nextInt(110)))
                : replaced.receivedAt().plus(Duration.ofHours(1 + random.nextInt(600)));
        return new Notification(
                nextId(),
                HOLDER,
                PRODUCT,
                received,
                replaced == null ? null : replaced.reportId(),
                kind,
                start,
                random.nextInt(4) == 0 ? null : start.plusDays(1 + random.nextInt(60)),
                Cause.OTHER,
                null,
                null);
    }

    private void retractSome() {
        for (Report report : List.copyOf(reports)) {
            if (!(report instanceof Retraction) && random.nextInt(40) == 0) {
                reports.add(retraction(report));
            } else if (report instanceof Retraction && random.nextInt(4) == 0) {
                reports.add(retraction(report));
            }
        }
    }

    private Retraction retraction(Report report) {
        return new Retraction(
                nextId(),
                report.reporter(),
                PRODUCT,
                report.receivedAt().plus(Duration.ofHours(1 + random.nextInt(400))),
                null,
                report.reportId());
    }

    /** Mostly on the day itself, on either side of its closing; sometimes late. */
    private Instant receipt(LocalDate day) {
        LocalDate received = random.nextInt(8) == 0 ? day.plusDays(random.nextInt(25)) : day;
        return received.atTime(8 + random.nextInt(14), random.nextInt(2) * 30)
                .atZone(BusinessDays.ZONE)
                .toInstant();
    }

    private ReportId nextId() {
        return new ReportId("r-" + (char) ('a' + random.nextInt(26)) + serial++);
    }
}
