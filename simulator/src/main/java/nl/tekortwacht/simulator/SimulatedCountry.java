/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.simulator.country.Country;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.reporting.Reporters;
import nl.tekortwacht.simulator.supply.GroupSupply;
import nl.tekortwacht.simulator.truth.Truth;
import nl.tekortwacht.simulator.truth.TruthDemand;
import nl.tekortwacht.simulator.truth.TruthLedger;

/**
 * A country that lives day after day, for as long as it is asked to. The same options give the same registry, the same
 * days and the same truth. What it keeps grows with its failures, not with its reports.
 *
 * <p>Not for several threads at once.
 */
public final class SimulatedCountry {

    /** Days lived through before the first, so that it begins with failures under way and stocks of every height. */
    private static final int DAYS_BEFORE = 420;

    private final Country country;
    private final List<GroupSupply> groups;
    private final Reporters reporters;
    private final TruthLedger ledger;
    private Day next;

    private SimulatedCountry(SimulationOptions options) {
        Day firstDay = Day.of(options.firstDay());
        next = firstDay.plus(-DAYS_BEFORE);
        country = Country.of(options);
        groups = GroupSupply.of(country, options, next);
        reporters = new Reporters(country, groups, options);
        ledger = new TruthLedger(groups, options.firstDay());
        while (next.number() < firstDay.number()) {
            live();
            reporters.prepare(next);
            next = next.plus(1);
        }
        reporters.open(firstDay.date());
    }

    /** The country of the options, at the beginning of its first day. */
    public static SimulatedCountry create(SimulationOptions options) {
        return new SimulatedCountry(options);
    }

    /** All registry lines; they hold from always. */
    public List<RegistryLine> registry() {
        return country.registry();
    }

    /** The day that {@link #nextDay} will be. */
    public LocalDate nextDate() {
        return next.date();
    }

    /**
     * Lives through the next day.
     *
     * @return the day's reports. The first day begins with the notifications that were received before it about what is
     *     still going on; they keep their earlier {@code receivedAt}
     */
    public CountryDay nextDay() {
        Day today = next;
        live();
        reporters.report(today);
        next = today.plus(1);
        return new CountryDay(today.date(), reporters.collect(today.date()));
    }

    private void live() {
        groups.forEach(group -> group.live(next));
        ledger.note(next);
    }

    /** What was asked of each product on the last day lived through. */
    public List<TruthDemand> demand() {
        return groups.stream()
                .flatMap(group -> group.members().stream())
                .map(TruthDemand::of)
                .toList();
    }

    /** The truth up to the last day lived through. */
    public Truth truth() {
        return ledger.truth(reporters::about);
    }
}
