/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.timeline.Findings;
import nl.tekortwacht.ingest.intake.AcceptedReports;
import nl.tekortwacht.ingest.intake.Batch;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Outcome;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.line.ReceivedLine;

/** The rules over files: every line through the same intake as the live system, every product judged from scratch. */
public final class Replay {

    private Replay() {}

    /**
     * Replays the files.
     *
     * @throws IOException if a file cannot be read
     */
    public static ReplayResult run(ReplayInput input) throws IOException {
        RegistryFile registryFile = RegistryFile.read(input.registry());
        Registry registry = registryFile.registry();
        List<Outcome> outcomes = takeIn(input, registry);
        List<Report> accepted = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Accepted taken -> accepted.add(taken.report());
                case Outcome.Duplicate ignored -> {}
                case Outcome.Refused not -> refused.add(RefusedLine.of(not.line(), not.first()));
            }
        }
        refused.sort(Comparator.comparingLong(RefusedLine::line));
        Instant asOf = asOf(input, accepted);
        long duplicates = (long) outcomes.size() - accepted.size() - refused.size();
        AsKnownAt known = AsKnownAt.of(registry, input.rules(), asOf);
        Period period = periodOf(accepted, known);
        RulesOfDay assessmentRules = input.assessmentRules().on(known.today());
        List<JudgedProduct> judged = judge(accepted, period, known, SupplyRules.of(assessmentRules));
        return new ReplayResult(
                asOf,
                findings(judged),
                Overview.of(judged.stream().map(JudgedProduct::part).toList(), period, known),
                Prospects.of(judged, assessmentRules, known),
                refused,
                new ReplayResult.Counts(outcomes.size(), accepted.size(), duplicates, refused.size()),
                registryFile.refused());
    }

    private static List<Outcome> takeIn(ReplayInput input, Registry registry) throws IOException {
        Batch batch = new Intake(registry, input.rules()).batch(new Reception.FromFile(lastDay(input)));
        NumberedLines.read(input.reports(), (number, line) -> batch.add(received(number, line)));
        return batch.judge(AcceptedReports.none());
    }

    static ReceivedLine received(long number, byte[] line) {
        return switch (LineReader.read(number, line)) {
            case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line(), "");
            case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(not.number(), not.reason(), "");
        };
    }

    /** The last day that a line without receipt may carry: no day that has not come, unless as of it is asked. */
    private static LocalDate lastDay(ReplayInput input) {
        LocalDate today = lastClosedDay(input.rules(), input.clock().instant());
        Instant asOf = input.asOf();
        LocalDate asked = asOf == null ? today : lastClosedDay(input.rules(), asOf);
        return asked.isAfter(today) ? asked : today;
    }

    private static LocalDate lastClosedDay(RuleBook rules, Instant instant) {
        return BusinessDays.lastClosedDay(instant, rules.asKnownAt(instant)::dayClosesAt);
    }

    private static Instant asOf(ReplayInput input, List<Report> accepted) {
        Instant asked = input.asOf();
        return asked != null
                ? asked
                : accepted.stream()
                        .map(Report::receivedAt)
                        .max(Instant::compareTo)
                        .map(BusinessDays::dayOf)
                        .map(BusinessDays::endOf)
                        .orElse(Instant.EPOCH);
    }

    /** From the first receipt to the last closed day. */
    private static Period periodOf(List<Report> accepted, AsKnownAt known) {
        LocalDate to = known.today().plusDays(1);
        LocalDate from = accepted.stream()
                .map(Report::receivedAt)
                .min(Instant::compareTo)
                .map(BusinessDays::dayOf)
                .orElse(to);
        return new Period(from, to);
    }

    private static List<JudgedProduct> judge(
            List<Report> accepted, Period period, AsKnownAt known, SupplyRules supplyRules) {
        Map<ProductId, List<Report>> byProduct = new HashMap<>();
        accepted.forEach(report -> byProduct
                .computeIfAbsent(report.product(), product -> new ArrayList<>())
                .add(report));
        return byProduct.entrySet().parallelStream()
                .map(product -> JudgedProduct.of(product.getKey(), product.getValue(), period, known, supplyRules))
                .toList();
    }

    private static Findings findings(List<JudgedProduct> judged) {
        List<Findings> found =
                judged.stream().map(product -> product.examined().findings()).toList();
        return new Findings(
                found.stream().flatMap(one -> one.shortages().stream()).toList(),
                found.stream().flatMap(one -> one.safetyStock().stream()).toList(),
                found.stream().flatMap(one -> one.lateNotices().stream()).toList());
    }
}
