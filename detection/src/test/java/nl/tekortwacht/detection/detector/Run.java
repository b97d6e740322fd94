/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Origin;
import nl.tekortwacht.detection.store.Partition;

/** Lets a detector work in a world, and waits for it. */
final class Run {

    static final DetectionRules RULES = new DetectionRules(RulesYaml.defaults(), AssessmentRulesYaml.defaults());
    static final Partition PARTITION = new Partition("reports", 0);
    static final Instant LONG_AGO = Instant.parse("2000-01-01T12:00:00Z");

    static final DetectionOptions OPTIONS = new DetectionOptions(1_000_000, true);

    private static final Duration SOON = Duration.ofSeconds(60);

    private Run() {}

    static Detection detection(World world) {
        return detection(world, world.ports(), LONG_AGO);
    }

    static Detection detection(World world, DetectorPorts ports, Instant now) {
        return Detection.of(ports, world.lines(), RULES, Clock.fixed(now, ZoneOffset.UTC), OPTIONS);
    }

    /** As Kafka brings them: one after the other in one partition. */
    static List<Arrival> arrivals(List<? extends Report> reports, long firstOffset) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Report report : reports) {
            Origin origin = new Origin(PARTITION, firstOffset + arrivals.size());
            arrivals.add(new Arrival.Reported(origin, new LoggedReport(report, Json.text(report))));
        }
        return arrivals;
    }

    static BatchCount take(Detection detection, List<Arrival> arrivals) {
        return requireNonNull(detection.detector().take(arrivals).block(SOON));
    }

    /** Takes all reports in, in batches of this size. */
    static void takeAll(Detection detection, List<? extends Report> reports, int batch) {
        List<Arrival> arrivals = arrivals(reports, 0);
        for (int from = 0; from < arrivals.size(); from += batch) {
            take(detection, arrivals.subList(from, Math.min(from + batch, arrivals.size())));
        }
    }

    static long look(Detection detection) {
        return requireNonNull(detection.groupWatch().look().block(SOON));
    }

    static long sweep(Detection detection) {
        return requireNonNull(detection.daySweep().sweep().block(SOON));
    }
}
