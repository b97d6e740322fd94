/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Clock;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.detection.change.FindingEvents;

/**
 * The detector, the sweep and the watch over groups, which share one registry.
 *
 * @param detector takes reports in
 * @param daySweep lets days pass
 * @param groupWatch keeps assessments and warnings
 * @param countryWatch makes an overview of each day
 */
public record Detection(Detector detector, DaySweep daySweep, GroupWatch groupWatch, CountryWatch countryWatch) {

    /** Puts the parts together. */
    public static Detection of(
            DetectorPorts ports, RegistryLines lines, DetectionRules rules, Clock clock, DetectionOptions options) {
        Registry registry = new Registry();
        return of(
                ports,
                new Sources(lines, registry, Timelines.byTheRules(registry, rules, options.assesses())),
                rules,
                clock,
                options);
    }

    /** Where a detector gets its registry and its timelines from. */
    record Sources(RegistryLines lines, Registry registry, Timelines timelines) {}

    static Detection of(
            DetectorPorts ports, Sources sources, DetectionRules rules, Clock clock, DetectionOptions options) {
        RegistryFeed feed = new RegistryFeed(sources.lines(), ports.store(), sources.registry());
        Fold fold = new Fold(sources.timelines(), new FindingEvents(sources.registry()));
        ProductWork work = new ProductWork(ports, feed, fold, rules.ruleBook(), clock, options.cachedReports());
        return new Detection(
                new Detector(ports, feed, work),
                new DaySweep(ports, feed, work, clock),
                new GroupWatch(ports, feed, sources.registry(), rules.assessment(), clock),
                new CountryWatch(ports, feed, sources.registry(), rules.ruleBook(), clock));
    }
}
