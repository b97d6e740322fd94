/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Clock;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.detection.change.FindingEvents;

/**
 * The detector and the sweep, which share one registry and one cache of timelines.
 *
 * @param detector takes reports in
 * @param daySweep lets days pass
 */
public record Detection(Detector detector, DaySweep daySweep) {

    /**
     * Puts the parts together.
     *
     * @param cachedReports how many reports the timelines in memory may have been fed, together
     */
    public static Detection of(
            DetectorPorts ports, RegistryLines lines, RuleBook ruleBook, Clock clock, long cachedReports) {
        Registry registry = new Registry();
        return of(
                ports,
                new Sources(lines, registry, Timelines.byTheRules(registry, ruleBook)),
                ruleBook,
                clock,
                cachedReports);
    }

    /** Where a detector gets its registry and its timelines from. */
    record Sources(RegistryLines lines, Registry registry, Timelines timelines) {}

    static Detection of(DetectorPorts ports, Sources sources, RuleBook ruleBook, Clock clock, long cachedReports) {
        RegistryFeed feed = new RegistryFeed(sources.lines(), ports.store(), sources.registry());
        Fold fold = new Fold(sources.timelines(), new FindingEvents(sources.registry()));
        ProductWork work = new ProductWork(ports, feed, fold, ruleBook, cachedReports);
        return new Detection(new Detector(ports, feed, work), new DaySweep(ports, feed, work, clock));
    }
}
