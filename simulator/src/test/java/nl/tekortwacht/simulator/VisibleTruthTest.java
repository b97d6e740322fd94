/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.truth.TruthRun;
import org.junit.jupiter.api.Test;

/** Where everybody reports everything, daily and at once, the stock reports show the truth to the day. */
class VisibleTruthTest {

    private static final int DAYS = 500;

    private final Map<ProductId, Map<PartyId, StockReport>> latest = new HashMap<>();
    private final Map<ProductId, Set<LocalDate>> allOut = new HashMap<>();

    @Test
    void everyDayWithoutStockAnywhereCanBeSeenInPerfectReports() {
        SimulationOptions options =
                SimulationOptions.demo(5).withNoise(0).reportingStockEvery(1).withProducts(200);
        SimulatedCountry country = SimulatedCountry.create(options);
        Registry registry = Registry.of(country.registry());
        for (int i = 0; i < DAYS; i++) {
            CountryDay day = country.nextDay();
            day.reports().stream().filter(it -> counts(it, registry)).forEach(this::keep);
            registry.products().stream().filter(this::isOutEverywhere).forEach(product -> allOut.computeIfAbsent(
                            product, it -> new TreeSet<>())
                    .add(day.date()));
        }
        assertThat(allOut).isEqualTo(truth(country, options.firstDay()));
    }

    private static boolean counts(Report report, Registry registry) {
        return report instanceof StockReport stock
                && stock.reporter().role() == PartyRole.WHOLESALER
                && registry.isFullLine(stock.reporter(), stock.date(), stock.receivedAt());
    }

    private void keep(Report report) {
        latest.computeIfAbsent(report.product(), it -> new HashMap<>()).put(report.reporter(), (StockReport) report);
    }

    /** Of the wholesalers that have it in their range; nobody having it any more is out too. */
    private boolean isOutEverywhere(ProductId product) {
        return latest.getOrDefault(product, Map.of()).values().stream()
                .filter(StockReport::stocked)
                .allMatch(VisibleTruthTest::isOut);
    }

    private static boolean isOut(StockReport stock) {
        Long delivered12m = stock.delivered12m();
        return stock.onHand() == 0 || (delivered12m != null && stock.onHand() * 365 < delivered12m);
    }

    private static Map<ProductId, Set<LocalDate>> truth(SimulatedCountry country, LocalDate firstDay) {
        Map<ProductId, Set<LocalDate>> days = new HashMap<>();
        for (TruthRun run : country.truth().runs()) {
            LocalDate to = run.to() == null ? country.nextDate() : run.to();
            if (run.nationwide()) {
                LocalDate from = run.from().isBefore(firstDay) ? firstDay : run.from();
                days.computeIfAbsent(run.product(), it -> new HashSet<>())
                        .addAll(from.datesUntil(to).toList());
            }
        }
        return days;
    }
}
