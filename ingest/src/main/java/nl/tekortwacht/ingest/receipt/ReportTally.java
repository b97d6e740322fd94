/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.tekortwacht.ingest.intake.Outcome;
import nl.tekortwacht.ingest.receipt.Tally.LineWarning;
import nl.tekortwacht.ingest.receipt.Tally.Refusal;

/** Counts the outcomes of a chunk of reports. */
final class ReportTally {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<LineWarning> warnings = new ArrayList<>();
    private long accepted;
    private long duplicate;

    private ReportTally() {}

    static Tally of(List<Outcome> outcomes) {
        ReportTally tally = new ReportTally();
        outcomes.forEach(tally::count);
        tally.refusals.sort(Comparator.comparingLong(Refusal::line));
        tally.warnings.sort(Comparator.comparingLong(LineWarning::line));
        return new Tally(
                new Tally.Counts(tally.accepted, tally.duplicate, tally.refusals.size()),
                Listed.of(tally.refusals),
                Listed.of(tally.warnings),
                false);
    }

    /** Only what Kafka has is settled; what else the chunk held is judged again when it comes again. */
    static Tally interrupted(List<Outcome> outcomes, ReportSender.Sent sent) {
        return of(outcomes.stream()
                        .filter(outcome -> outcome instanceof Outcome.Accepted accepted
                                && sent.safe().contains(accepted.report().key()))
                        .toList())
                .interrupted();
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted line -> {
                accepted++;
                line.warnings().forEach(warning -> warnings.add(new LineWarning(line.line(), warning)));
            }
            case Outcome.Duplicate line -> duplicate++;
            case Outcome.Refused line -> refusals.add(new Refusal(line.line(), line.faults()));
        }
    }
}
