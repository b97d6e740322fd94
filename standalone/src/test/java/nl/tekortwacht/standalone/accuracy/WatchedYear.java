/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.availability.DayFacts;
import nl.tekortwacht.detection.availability.DayJudge;
import nl.tekortwacht.detection.evidence.ProductEvidence;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.supply.OutDays;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyLook;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.simulator.CountryDay;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.truth.TruthDemand;

/** A simulated year as the system would have seen it day after day, each day with what was reported by its end. */
final class WatchedYear {

    static final LocalDate FIRST_DAY = LocalDate.parse("2025-01-01");

    static final int DAYS = 365;

    /** What is watched of a product. */
    static final class Watched {
        private final ProductLine line;
        private final ProductEvidence evidence = new ProductEvidence();
        private final Map<LocalDate, DayFacts> days = new HashMap<>();

        private Watched(ProductLine line) {
            this.line = line;
        }

        ProductLine line() {
            return line;
        }
    }

    /** Looks on. */
    interface Watcher {
        void see(LocalDate day, Watched product, SupplyFacts facts);

        void dayEnds(LocalDate day);
    }

    private final SimulatedCountry country;
    private final Map<ProductId, Watched> products = new LinkedHashMap<>();
    private final SupplyRules supplyRules;

    WatchedYear(long seed, SupplyRules supplyRules) {
        this.country = SimulatedCountry.create(SimulationOptions.demo(seed).startingOn(FIRST_DAY));
        this.supplyRules = supplyRules;
        country.registry().forEach(line -> {
            if (line instanceof ProductLine product) {
                products.put(product.product(), new Watched(product));
            }
        });
    }

    SimulatedCountry live(Watcher watcher) {
        Registry registry = Registry.of(country.registry());
        Rules rules = RulesYaml.defaults().asKnownAt(Instant.MAX);
        for (int i = 0; i < DAYS; i++) {
            CountryDay day = country.nextDay();
            for (Report report : day.reports()) {
                Objects.requireNonNull(products.get(report.product())).evidence.receive(report);
            }
            AsKnownAt known = new AsKnownAt(registry, rules, BusinessDays.endOf(day.date()));
            for (Watched product : products.values()) {
                see(day.date(), product, known, watcher);
            }
            watcher.dayEnds(day.date());
        }
        return country;
    }

    /** What was asked of each product on the last day. */
    List<TruthDemand> demand() {
        return country.demand();
    }

    private void see(LocalDate day, Watched product, AsKnownAt known, Watcher watcher) {
        DayFacts judged = new DayJudge(product.evidence, known).judge(day, product.days.get(day.minusDays(1)));
        product.days.put(day, judged);
        Announcements announcements = Announcements.of(product.evidence.notifications(), known.rules());
        SupplyFacts facts = new SupplyLook(product.evidence.stock(), supplyRules)
                .on(
                        product.line.product(),
                        day,
                        product.line.mah(),
                        announcements,
                        OutDays.of(product.days.values(), day));
        watcher.see(day, product, facts);
    }
}
