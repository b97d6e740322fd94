/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

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
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** Four wholesalers, a holder and a few pharmacies that report about some products for a while; seeded. */
final class SmallCountry {

    static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-01");
    static final PartyId HOLDER = new PartyId("mah:veldhoek");
    private static final int WHOLESALERS = 4;
    private static final int PHARMACIES = 6;

    private final Random random;
    private final int days;
    private final List<ProductId> products = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private int serial;

    SmallCountry(long seed, int numberOfProducts, int days) {
        this.random = new Random(seed);
        this.days = days;
        for (int i = 0; i < numberOfProducts; i++) {
            ProductId product = new ProductId("RVG:" + (900_001 + i));
            products.add(product);
            live(product);
        }
        reports.sort(Comparator.comparing(Report::receivedAt));
    }

    List<ProductId> products() {
        return products;
    }

    /** All reports, in the order of their receipt. */
    List<Report> reports() {
        return reports;
    }

    /** An instant long after all of them. */
    Instant wellAfterwards() {
        return BusinessDays.noonOf(FIRST_DAY.plusDays(days + 60L));
    }

    List<RegistryLine> registry() {
        List<RegistryLine> lines = new ArrayList<>();
        products.forEach(product -> lines.add(product(product, true)));
        for (int i = 0; i < WHOLESALERS; i++) {
            lines.add(wholesaler(i, true));
        }
        return lines;
    }

    static ProductLine product(ProductId product, boolean prescriptionOnly) {
        return new ProductLine(
                product,
                "Abacavir Veldhoek 300 mg",
                "abacavir",
                "300 mg",
                "tablet",
                "oral",
                null,
                HOLDER,
                null,
                prescriptionOnly,
                36,
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
                null);
    }

    static PartyLine wholesaler(int number, boolean fullLine) {
        return new PartyLine(new PartyId("wholesaler:w" + number), null, null, null, fullLine, null, null);
    }

    private void live(ProductId product) {
        int outFrom = random.nextInt(days);
        int outTo = outFrom + 5 + random.nextInt(25);
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST_DAY.plusDays(i);
            boolean out = i >= outFrom && i < outTo;
            wholesalersReport(product, day, out);
            if (i % 7 == 0) {
                reports.add(stock(HOLDER, product, day, random.nextInt(6000), null));
            }
            order(product, day, !out || random.nextInt(8) == 0);
        }
        notifications(product, FIRST_DAY.plusDays(outFrom));
    }

    private void wholesalersReport(ProductId product, LocalDate day, boolean out) {
        for (int number = 0; number < WHOLESALERS; number++) {
            if (random.nextInt(3) == 0) {
                PartyId party = new PartyId("wholesaler:w" + number);
                StockReport report = stock(party, product, day, out ? 0 : 200 + random.nextInt(3000), null);
                reports.add(report);
                if (random.nextInt(12) == 0) {
                    reports.add(stock(party, product, day, random.nextInt(500), report));
                }
            }
        }
    }

    private StockReport stock(
            PartyId party, ProductId product, LocalDate day, long onHand, @Nullable StockReport replaced) {
        Instant received =
                replaced == null ? receipt(day) : replaced.receivedAt().plus(Duration.ofHours(1 + random.nextInt(200)));
        return new StockReport(
                nextId(),
                party,
                product,
                received,
                replaced == null ? null : replaced.reportId(),
                day,
                onHand,
                26_000L,
                true,
                null);
    }

    private void order(ProductId product, LocalDate day, boolean served) {
        PartyId pharmacy = new PartyId("pharmacy:0200000" + random.nextInt(PHARMACIES));
        Instant received = receipt(day);
        reports.add(new OrderReport(
                nextId(), pharmacy, product, received, null, day, 60, served ? 60 : 0, "wholesaler:w0"));
    }

    private void notifications(ProductId product, LocalDate start) {
        Notification first = notification(product, start, null);
        Notification second = notification(product, start.plusDays(random.nextInt(9)), first);
        reports.add(first);
        reports.add(second);
        if (random.nextBoolean()) {
            Instant received = second.receivedAt().plus(Duration.ofDays(20));
            reports.add(new Retraction(nextId(), HOLDER, product, received, null, second.reportId()));
        }
    }

    private Notification notification(ProductId product, LocalDate start, @Nullable Notification replaced) {
        return new Notification(
                nextId(),
                HOLDER,
                product,
                replaced == null
                        ? receipt(start.minusDays(20))
                        : replaced.receivedAt().plus(Duration.ofDays(9)),
                replaced == null ? null : replaced.reportId(),
                NotificationKind.INTERRUPTION,
                start,
                start.plusDays(30),
                Cause.FINISHED_PRODUCT_DELAY,
                null,
                null);
    }

    /** Mostly on the day itself, on either side of its closing; sometimes days late. */
    private Instant receipt(LocalDate day) {
        LocalDate received = random.nextInt(10) == 0 ? day.plusDays(random.nextInt(9)) : day;
        return received.atTime(8 + random.nextInt(14), random.nextInt(60), random.nextInt(60))
                .atZone(BusinessDays.ZONE)
                .toInstant();
    }

    private ReportId nextId() {
        return new ReportId("r-" + serial++);
    }
}
