/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.simulator.country.SimulationOptions;

/**
 * Which country the demo shows, and how fast it lives.
 *
 * @param country the country; its first day is the first day of history
 * @param historyDays days of history that are loaded before the first simulated day, 1 or more
 * @param dayEvery how long a simulated day takes at least
 */
public record DemoOptions(SimulationOptions country, int historyDays, Duration dayEvery) {

    private static final Rules RULES = RulesYaml.defaults().asKnownAt(Instant.EPOCH);
    private static final int REPORTING_PHARMACIES = 12;

    /** A country of the size that was asked for, beginning on the first of January 2025. */
    public static SimulationOptions country(long seed, int products, int pharmacies) {
        SimulationOptions usual = SimulationOptions.demo(seed);
        return new SimulationOptions(
                seed,
                usual.firstDay(),
                products,
                usual.fullLineWholesalers(),
                usual.otherWholesalers(),
                pharmacies,
                Math.min(REPORTING_PHARMACIES, pharmacies),
                usual.stockReportEveryDays(),
                usual.noise(),
                usual.failuresPerProductYear());
    }

    /** The last day of history. */
    public LocalDate lastDayOfHistory() {
        return country.firstDay().plusDays(historyDays - 1L);
    }

    /** When the day closes, by the rules that ship. */
    public static Instant closeOf(LocalDate day) {
        return BusinessDays.closeOf(day, RULES.dayClosesAt(day));
    }
}
