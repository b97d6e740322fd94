/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.List;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.AcceptedReports;
import nl.tekortwacht.ingest.intake.Batch;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Outcome;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.line.ReceivedLine;
import reactor.core.publisher.Mono;

/**
 * Takes reports in: judge, reserve, send, mark safe, count. A report is reserved before it is sent, so that of two
 * requests with one id only one wins; if sending fails, the reservation stays, and the same report sent again is sent on
 * with its first receipt.
 */
public final class ReportReceipt implements LineReceipt {

    /** Each lost race means that another request made headway, so this many in a row are no accident. */
    private static final int ATTEMPTS = 10;

    /** Where a chunk goes. */
    public record Ports(RegistryLog registry, ReportLedger ledger, ReportSender sender, ReceiptCounters counters) {}

    private final Intake intake;
    private final Supplier<Reception> reception;
    private final Ports ports;

    /**
     * A receipt.
     *
     * @param intake over the registry of the ports
     * @param reception asked once per chunk
     */
    public ReportReceipt(Intake intake, Supplier<Reception> reception, Ports ports) {
        this.intake = intake;
        this.reception = reception;
        this.ports = ports;
    }

    @Override
    public Mono<Tally> take(List<ReceivedLine> chunk) {
        return ports.registry()
                .refresh()
                .then(Mono.fromCallable(() -> batch(chunk)))
                .flatMap(batch -> settle(batch, ATTEMPTS))
                .onErrorResume(Unavailable.class, Interruption::after)
                .doOnNext(tally -> ports.counters().count(ReceiptCounters.Kind.REPORTS, chunk.size(), tally));
    }

    private Batch batch(List<ReceivedLine> chunk) {
        Batch batch = intake.batch(reception.get());
        chunk.forEach(batch::add);
        return batch;
    }

    private Mono<Tally> settle(Batch batch, int attempts) {
        return ports.ledger()
                .find(batch.keys())
                .map(known -> batch.judge(AcceptedReports.of(known)))
                .flatMap(outcomes -> reserve(outcomes).flatMap(reserved -> {
                    if (reserved) {
                        return send(outcomes);
                    }
                    return attempts > 1 ? settle(batch, attempts - 1) : Interruption.afterLostRaces();
                }));
    }

    private Mono<Boolean> reserve(List<Outcome> outcomes) {
        List<AcceptedReport> fresh = accepted(outcomes).stream()
                .filter(accepted -> !accepted.isRepeat())
                .map(accepted -> accepted.asAccepted(false))
                .toList();
        return fresh.isEmpty() ? Mono.just(true) : ports.ledger().reserve(fresh);
    }

    private Mono<Tally> send(List<Outcome> outcomes) {
        List<Report> reports =
                accepted(outcomes).stream().map(Outcome.Accepted::report).toList();
        if (reports.isEmpty()) {
            return Mono.just(ReportTally.of(outcomes));
        }
        return ports.sender()
                .send(reports)
                .flatMap(sent -> ports.ledger().markSafe(sent.safe()).thenReturn(tally(outcomes, sent)));
    }

    private static Tally tally(List<Outcome> outcomes, ReportSender.Sent sent) {
        return sent.failure() == null
                ? ReportTally.of(outcomes)
                : Interruption.logged(sent.failure(), ReportTally.interrupted(outcomes, sent));
    }

    private static List<Outcome.Accepted> accepted(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Accepted.class::isInstance)
                .map(Outcome.Accepted.class::cast)
                .toList();
    }
}
