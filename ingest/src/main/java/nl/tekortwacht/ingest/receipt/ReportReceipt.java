/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.AcceptedReports;
import nl.tekortwacht.ingest.intake.Batch;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Outcome;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.ingest.submission.Submission;
import reactor.core.publisher.Mono;

/**
 * Takes reports in: judge, reserve, send, settle, count. A report is reserved before it is sent, so that of two requests
 * with one id only one wins; if sending fails, the reservation stays, and the same report sent again is sent on with its
 * first receipt. Settling notes in one transaction what is safe and what was refused, and counts both.
 */
public final class ReportReceipt implements LineReceipt {

    /** Each lost race means that another request made headway, so this many in a row are no accident. */
    private static final int ATTEMPTS = 10;

    /** Where a chunk goes. */
    public record Ports(RegistryLog registry, ReportLedger ledger, ReportSender sender, ReceiptCounters counters) {}

    /** A chunk on its way. */
    private record Chunk(Submission submission, List<ReceivedLine> lines, Batch batch) {}

    private final Intake intake;
    private final Function<Sender, Reception> reception;
    private final InstantSource clock;
    private final Ports ports;

    /**
     * A receipt.
     *
     * @param intake over the registry of the ports
     * @param reception asked once per chunk, for its sender
     */
    public ReportReceipt(Intake intake, Function<Sender, Reception> reception, InstantSource clock, Ports ports) {
        this.intake = intake;
        this.reception = reception;
        this.clock = clock;
        this.ports = ports;
    }

    @Override
    public Mono<Tally> take(Submission submission, List<ReceivedLine> chunk) {
        return ports.registry()
                .refresh()
                .then(Mono.fromCallable(() -> new Chunk(submission, chunk, batch(submission.sender(), chunk))))
                .flatMap(read -> settle(read, ATTEMPTS))
                .onErrorResume(Unavailable.class, Interruption::after)
                .doOnNext(tally -> ports.counters().count(ReceiptCounters.Kind.REPORTS, chunk.size(), tally));
    }

    private Batch batch(Sender sender, List<ReceivedLine> chunk) {
        Batch batch = intake.batch(reception.apply(sender));
        chunk.forEach(batch::add);
        return batch;
    }

    private Mono<Tally> settle(Chunk chunk, int attempts) {
        return ports.ledger()
                .find(chunk.batch.keys())
                .map(known -> chunk.batch.judge(AcceptedReports.of(known)))
                .flatMap(outcomes -> reserve(outcomes).flatMap(reserved -> {
                    if (reserved) {
                        return send(outcomes).flatMap(sent -> settle(chunk, outcomes, sent));
                    }
                    return attempts > 1 ? settle(chunk, attempts - 1) : Interruption.afterLostRaces();
                }));
    }

    private Mono<Boolean> reserve(List<Outcome> outcomes) {
        List<AcceptedReport> fresh = accepted(outcomes).stream()
                .filter(accepted -> !accepted.isRepeat())
                .map(accepted -> accepted.asAccepted(false))
                .toList();
        return fresh.isEmpty() ? Mono.just(true) : ports.ledger().reserve(fresh);
    }

    private Mono<ReportSender.Sent> send(List<Outcome> outcomes) {
        List<Report> reports =
                accepted(outcomes).stream().map(Outcome.Accepted::report).toList();
        return reports.isEmpty()
                ? Mono.just(new ReportSender.Sent(Set.of(), null))
                : ports.sender().send(reports);
    }

    private Mono<Tally> settle(Chunk chunk, List<Outcome> outcomes, ReportSender.Sent sent) {
        ReportTally counted = ReportTally.of(outcomes, sent);
        Settlement settlement = counted.settlement(
                chunk.submission, chunk.lines, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Mono<Settlement.Before> settled = settlement.lines() == 0
                ? Mono.just(Settlement.Before.NONE)
                : ports.ledger().settle(settlement);
        Throwable failure = sent.failure();
        return settled.map(before -> counted.tally().without(before))
                .map(tally -> failure == null ? tally : Interruption.logged(failure, tally.interrupted()));
    }

    private static List<Outcome.Accepted> accepted(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Accepted.class::isInstance)
                .map(Outcome.Accepted.class::cast)
                .toList();
    }
}
