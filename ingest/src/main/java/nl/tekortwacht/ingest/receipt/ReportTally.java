/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.ingest.intake.Outcome;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.quarantine.RefusedLine;
import nl.tekortwacht.ingest.receipt.Tally.LineWarning;
import nl.tekortwacht.ingest.receipt.Tally.Refusal;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.Submission;

/** Counts the outcomes of a chunk of reports. */
final class ReportTally {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<LineWarning> warnings = new ArrayList<>();
    private final List<Settlement.Safe> safe = new ArrayList<>();
    private long duplicate;

    private ReportTally() {}

    static ReportTally of(List<Outcome> outcomes) {
        ReportTally tally = new ReportTally();
        outcomes.forEach(tally::count);
        tally.refusals.sort(Comparator.comparingLong(Refusal::line));
        tally.warnings.sort(Comparator.comparingLong(LineWarning::line));
        return tally;
    }

    /** Only what Kafka has is settled; what else the chunk held is judged again when it comes again. */
    static ReportTally of(List<Outcome> outcomes, ReportSender.Sent sent) {
        return sent.failure() == null
                ? of(outcomes)
                : of(outcomes.stream()
                        .filter(outcome -> outcome instanceof Outcome.Accepted accepted
                                && sent.safe().contains(accepted.report().key()))
                        .toList());
    }

    /** For the sender. */
    Tally tally() {
        return new Tally(
                new Tally.Counts(safe.size(), duplicate, refusals.size()),
                Listed.of(refusals),
                Listed.of(warnings),
                false);
    }

    /** For the books. */
    Settlement settlement(Submission submission, List<ReceivedLine> chunk, Instant at) {
        List<LineNote> notes = warnings.stream()
                .map(odd -> new LineNote(
                        odd.line(), odd.warning().field(), odd.warning().reason()))
                .toList();
        return new Settlement(
                submission,
                at,
                new Settlement.Accepted(safe, 0, notes),
                duplicate,
                submission.keepsRefused() ? kept(refusals, chunk) : List.of());
    }

    /** The refused lines of a chunk, as they are kept. */
    static List<RefusedLine> kept(List<Refusal> refusals, List<ReceivedLine> chunk) {
        if (refusals.isEmpty()) {
            return List.of();
        }
        Map<Long, ReceivedLine> byNumber = HashMap.newHashMap(chunk.size());
        chunk.forEach(line -> byNumber.put(line.number(), line));
        List<RefusedLine> kept = new ArrayList<>(refusals.size());
        for (Refusal refusal : refusals) {
            ReceivedLine line = byNumber.get(refusal.line());
            if (line == null) {
                throw new IllegalStateException("no line of the chunk has number " + refusal.line());
            }
            kept.add(RefusedLine.of(line, refusal.faults()));
        }
        return kept;
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted line -> {
                safe.add(new Settlement.Safe(line.report().key(), line.line()));
                line.warnings().forEach(warning -> warnings.add(new LineWarning(line.line(), warning)));
            }
            case Outcome.Duplicate line -> duplicate++;
            case Outcome.Refused line -> refusals.add(new Refusal(line.line(), line.faults()));
        }
    }
}
