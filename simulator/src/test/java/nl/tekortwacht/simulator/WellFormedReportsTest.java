/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.simulator.country.SimulationOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every line would be accepted by the intake. */
class WellFormedReportsTest {

    private static final SimulationOptions OPTIONS =
            SimulationOptions.demo(11).withProducts(120).withNoise(2);
    private static final List<CountryDay> DAYS = new ArrayList<>();
    private static Registry registry = new Registry();

    @BeforeAll
    static void liveTwoYears() {
        SimulatedCountry country = SimulatedCountry.create(OPTIONS);
        registry = Registry.of(country.registry());
        for (int i = 0; i < 730; i++) {
            DAYS.add(country.nextDay());
        }
    }

    @Test
    void reportsComeOnTheDayOfTheirReceiptAndInItsOrder() {
        for (CountryDay day : DAYS) {
            boolean first = day.date().equals(OPTIONS.firstDay());
            List<Instant> receipts =
                    day.reports().stream().map(Report::receivedAt).toList();
            assertThat(receipts).isSorted().allSatisfy(receipt -> {
                LocalDate received = BusinessDays.dayOf(receipt);
                assertThat(first ? received.isAfter(day.date()) : !received.equals(day.date()))
                        .as("%s handed out on %s", receipt, day.date())
                        .isFalse();
            });
        }
    }

    @Test
    void theFirstDayBringsEarlierNotificationsOnly() {
        assertThat(DAYS.getFirst().reports())
                .filteredOn(report -> BusinessDays.dayOf(report.receivedAt()).isBefore(OPTIONS.firstDay()))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report).isInstanceOfAny(Notification.class, Retraction.class));
    }

    @Test
    void everyLineIsWellFormed() {
        Map<ReportKey, Report> accepted = new HashMap<>();
        for (CountryDay day : DAYS) {
            for (Report report : day.reports()) {
                check(report);
                for (ReportKey named : report.names()) {
                    Report earlier = accepted.get(named);
                    assertThat(earlier).as("what %s names", report).isNotNull();
                    checkNaming(report, earlier);
                }
                assertThat(accepted.put(report.key(), report))
                        .as("a second %s", report.key())
                        .isNull();
            }
        }
        assertThat(accepted.values().stream().map(Object::getClass).distinct()).hasSize(4);
    }

    private static void checkNaming(Report report, @Nullable Report earlier) {
        assertThat(earlier).isNotNull();
        if (earlier == null) {
            return;
        }
        assertThat(earlier.product()).isEqualTo(report.product());
        assertThat(earlier.receivedAt()).isBefore(report.receivedAt());
        if (report.replaces() != null) {
            assertThat(earlier).isInstanceOf(report.getClass());
        }
    }

    private static void check(Report report) {
        LocalDate received = BusinessDays.dayOf(report.receivedAt());
        assertThat(registry.knows(report.reporter(), received, report.receivedAt()))
                .isTrue();
        assertThat(registry.product(report.product(), received, report.receivedAt()))
                .isPresent();
        switch (report) {
            case StockReport stock -> check(stock, received);
            case OrderReport order -> check(order, received);
            case Notification notification -> check(notification, received);
            case Retraction retraction -> assertThat(retraction.retracts()).isNotEqualTo(retraction.reportId());
        }
    }

    private static void check(StockReport stock, LocalDate received) {
        assertThat(stock.date()).isBeforeOrEqualTo(received);
        assertThat(stock.onHand()).isNotNegative();
        assertThat(stock.stocked() || stock.onHand() == 0).as("%s", stock).isTrue();
        Long delivered = stock.delivered12m();
        assertThat(delivered == null || delivered >= 0).isTrue();
    }

    private static void check(OrderReport order, LocalDate received) {
        assertThat(order.date()).isBeforeOrEqualTo(received);
        assertThat(order.ordered()).isPositive();
        assertThat(order.delivered()).isBetween(0L, order.ordered());
    }

    private static void check(Notification notification, LocalDate received) {
        LocalDate end = notification.end();
        assertThat(notification.start()).isBefore(received.plusYears(3));
        assertThat(end == null || end.isAfter(notification.start()))
                .as("%s", notification)
                .isTrue();
        assertThat(end == null || end.isBefore(received.plusYears(5))).isTrue();
        assertThat(end == null || !notification.kind().isDefinitive()).isTrue();
        assertThat(notification.cause() == null).isEqualTo(notification.kind() == NotificationKind.PLACED_ON_MARKET);
        assertThat(registry.product(notification.product(), received, notification.receivedAt())
                        .orElseThrow()
                        .mah())
                .isEqualTo(notification.reporter());
    }
}
