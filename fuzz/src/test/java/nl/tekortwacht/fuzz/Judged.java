/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.intake.AcceptedReports;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Outcome;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.quarantine.RefusedLine;

/** What becomes of lines of reports: each has one outcome, and what was accepted can be passed on. */
public final class Judged {

    private static final Intake INTAKE = new Intake(Samples.registry(), RulesYaml.defaults());
    private static final List<Reception> RECEPTIONS = List.of(
            new Reception.Stamped(Samples.NOW),
            new Reception.Backfill(Samples.NOW),
            new Reception.FromFile(LocalDate.parse("2026-11-20")),
            new Reception.FromFile(null));

    private Judged() {}

    /** Judges the lines however they may come in. */
    public static void requireOutcomes(List<ReceivedLine> lines) {
        for (Reception reception : RECEPTIONS) {
            List<Outcome> outcomes = INTAKE.judge(lines, reception, AcceptedReports.none());
            Set<Long> numbers = new HashSet<>();
            outcomes.forEach(outcome -> numbers.add(outcome.line()));
            if (outcomes.size() != lines.size() || numbers.size() != lines.size()) {
                throw new AssertionError(lines.size() + " lines, but " + outcomes);
            }
            outcomes.forEach(outcome -> requireSound(outcome, lines));
        }
    }

    private static void requireSound(Outcome outcome, List<ReceivedLine> lines) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                Report report = accepted.report();
                if (!Json.read(Json.bytes(report), Report.class).equals(report)) {
                    throw new AssertionError("cannot be passed on: " + report);
                }
                accepted.warnings().forEach(Said::isText);
            }
            case Outcome.Duplicate duplicate -> {}
            case Outcome.Refused refused -> requireKept(refused, lines);
        }
    }

    private static void requireKept(Outcome.Refused refused, List<ReceivedLine> lines) {
        refused.faults().forEach(Said::isText);
        ReceivedLine sent = lines.stream()
                .filter(line -> line.number() == refused.line())
                .findFirst()
                .orElseThrow();
        RefusedLine kept = RefusedLine.of(sent, refused.faults());
        Said.isText(kept.reason());
        Said.isText(kept.reasonKind());
        if (kept.sent().length() > RefusedLine.KEPT) {
            throw new AssertionError("keeps too much");
        }
    }
}
