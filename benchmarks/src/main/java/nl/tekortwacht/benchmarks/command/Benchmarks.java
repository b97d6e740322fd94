/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.tekortwacht.alerting.yaml.RoutesYaml;
import nl.tekortwacht.benchmarks.alerting.DeliveryContest;
import nl.tekortwacht.benchmarks.alerting.IsolationContest;
import nl.tekortwacht.benchmarks.alerting.MatchingContest;
import nl.tekortwacht.benchmarks.alerting.PreviewContest;
import nl.tekortwacht.benchmarks.detection.AssessmentContest;
import nl.tekortwacht.benchmarks.detection.DetectionContest;
import nl.tekortwacht.benchmarks.intake.AuditContest;
import nl.tekortwacht.benchmarks.intake.IntakeContest;
import nl.tekortwacht.benchmarks.intake.LinePost;
import nl.tekortwacht.benchmarks.measure.Benchmark;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.PairedBenchmark;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import nl.tekortwacht.benchmarks.workload.CountryLines;
import nl.tekortwacht.benchmarks.workload.LateAndCorrected;
import nl.tekortwacht.benchmarks.workload.RoundClock;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Report;

/** All benchmarks, in the order in which a report meets what they measure. */
final class Benchmarks {

    private static final String UNIT = "lines/s";
    private static final double LATE_OR_CORRECTED = 0.05;
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private Benchmarks() {}

    /** Lines in the requests of a sender who sends little at a time. */
    private static final int SMALL_REQUEST = 100;

    static List<Benchmark> of(Setting setting) {
        return List.of(
                new PairedBenchmark("intake", UNIT, lines -> intake(setting, lines)),
                new PairedBenchmark("audit-cost", UNIT, lines -> audit(setting, lines, lines)),
                new PairedBenchmark("audit-cost-small", UNIT, lines -> audit(setting, lines, SMALL_REQUEST)),
                new PairedBenchmark(
                        "detection-in-order", UNIT, lines -> detection(setting, lines, UnaryOperator.identity())),
                new PairedBenchmark(
                        "detection-5-percent-late", UNIT, lines -> detection(setting, lines, late(setting)::of)),
                new PairedBenchmark("assessment-cost", UNIT, lines -> assessment(setting, lines)),
                new PairedBenchmark("matching-100000", "events/s", lines -> matching(setting, lines)),
                new PairedBenchmark("preview-month", "events/s", lines -> preview(setting, lines)),
                new PairedBenchmark("webhook-deliveries", "sent/s", lines -> deliveries(setting, lines)),
                new PairedBenchmark("webhook-p99", "ms p99", lines -> isolation(setting, lines)));
    }

    private static LateAndCorrected late(Setting setting) {
        return new LateAndCorrected(chance(setting), LATE_OR_CORRECTED);
    }

    private static RandomGenerator chance(Setting setting) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(setting.country().seed());
    }

    /** A day on which the country's reports of a few years lie in the past. */
    private static Clock clock(Setting setting) {
        Instant later = setting.country()
                .firstDay()
                .plusYears(3)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return Clock.fixed(later, ZoneOffset.UTC);
    }

    private static Contest intake(Setting setting, int lines) throws Exception {
        CountryLines country = new CountryLines(setting.country());
        Surroundings surroundings = Surroundings.open(setting.data());
        Service ingest = Service.ingest(surroundings, clock(setting));
        return new IntakeContest(surroundings, ingest, country, lines, setting.stopwatch());
    }

    private static Contest audit(Setting setting, int lines, int perRequest) throws Exception {
        Surroundings surroundings = Surroundings.open(setting.data());
        return new AuditContest(
                surroundings,
                Service.ingest(surroundings, clock(setting)),
                Service.ingestWithoutAudit(surroundings, clock(setting)),
                new CountryLines(setting.country()),
                new AuditContest.Load(lines, perRequest),
                setting.stopwatch());
    }

    private static Contest detection(Setting setting, int lines, UnaryOperator<List<Report>> order) throws Exception {
        CountryLines country = new CountryLines(setting.country());
        Surroundings surroundings = surroundings(setting, country);
        return new DetectionContest(
                surroundings,
                Service.detection(surroundings, clock(setting), true),
                () -> order.apply(country.next(lines)),
                setting.stopwatch());
    }

    private static Contest assessment(Setting setting, int lines) throws Exception {
        Surroundings surroundings = surroundings(setting, new CountryLines(setting.country()));
        return new AssessmentContest(
                assessment(setting, lines, surroundings, true),
                assessment(setting, lines, surroundings(setting, new CountryLines(setting.country())), false),
                surroundings.connect());
    }

    /** The clock goes with the reports: who assesses looks at the last day of each round, not at years that have passed. */
    private static DetectionContest assessment(Setting setting, int lines, Surroundings surroundings, boolean assesses)
            throws Exception {
        CountryLines country = new CountryLines(setting.country());
        RoundClock clock = new RoundClock(
                setting.country().firstDay().atStartOfDay(ZoneOffset.UTC).toInstant());
        return new DetectionContest(
                surroundings,
                Service.detection(surroundings, clock, assesses),
                () -> clock.of(country.next(lines)),
                setting.stopwatch());
    }

    private static Contest matching(Setting setting, int lines) throws Exception {
        List<ProductLine> products = new CountryLines(setting.country())
                .registry().stream()
                        .filter(ProductLine.class::isInstance)
                        .map(ProductLine.class::cast)
                        .toList();
        return new MatchingContest(
                products,
                setting.country().firstDay(),
                new RoutesYaml().read(RoutesYaml.defaults()).routes(),
                chance(setting),
                lines,
                setting.stopwatch());
    }

    private static Contest preview(Setting setting, int lines) throws Exception {
        Surroundings surroundings = Surroundings.open(setting.data());
        Service alerting = Service.alerting(surroundings, setting.clock(), SECRET, IsolationContest.LOOK_EVERY);
        return new PreviewContest(surroundings, alerting, clock(setting).instant(), lines, setting.stopwatch());
    }

    private static Contest deliveries(Setting setting, int lines) throws Exception {
        Surroundings surroundings = Surroundings.open(setting.data());
        Service alerting = Service.alerting(surroundings, setting.clock(), SECRET, IsolationContest.LOOK_EVERY);
        return new DeliveryContest(surroundings, alerting, setting.clock(), lines, setting.stopwatch());
    }

    private static Contest isolation(Setting setting, int lines) throws Exception {
        Surroundings surroundings = Surroundings.open(setting.data());
        Service alerting = Service.alerting(surroundings, setting.clock(), SECRET, IsolationContest.LOOK_EVERY);
        return new IsolationContest(surroundings, alerting, setting.clock(), lines);
    }

    /** Surroundings that know the registry of the country. */
    private static Surroundings surroundings(Setting setting, CountryLines country) throws Exception {
        Surroundings surroundings = Surroundings.open(setting.data());
        try (Service ingest = Service.ingest(surroundings, clock(setting));
                LinePost post = new LinePost(ingest.baseUrl(), Service::feed)) {
            post.post("/v1/registry", LinePost.body(country.registry()));
        }
        return surroundings;
    }
}
