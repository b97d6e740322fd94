/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.simulator.country.SimulationOptions;

/** The reports of a simulated country one after the other, in the order of their receipt; no report comes in two rounds. */
public final class CountryLines {

    private final SimulatedCountry country;
    private final Deque<Report> ahead = new ArrayDeque<>();

    /** The country of the options, from its first day. */
    public CountryLines(SimulationOptions options) {
        country = SimulatedCountry.create(options);
    }

    /** Its registry. */
    public List<RegistryLine> registry() {
        return country.registry();
    }

    /** The next reports. */
    public List<Report> next(int lines) {
        while (ahead.size() < lines) {
            ahead.addAll(country.nextDay().reports());
        }
        List<Report> next = new ArrayList<>(lines);
        while (next.size() < lines) {
            next.add(ahead.remove());
        }
        return next;
    }
}
