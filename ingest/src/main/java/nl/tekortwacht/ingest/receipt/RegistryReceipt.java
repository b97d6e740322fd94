/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.Tally.Refusal;
import nl.tekortwacht.ingest.registry.RegistryIntake;
import nl.tekortwacht.ingest.registry.RegistryOutcome;
import nl.tekortwacht.ingest.submission.Submission;
import reactor.core.publisher.Mono;

/** Takes registry lines in: judge, append, count. A line that is there already counts as a duplicate. */
public final class RegistryReceipt implements LineReceipt {

    /** Where a chunk goes. */
    public record Ports(RegistryLog log, ReportLedger ledger, ReceiptCounters counters) {}

    private final Ports ports;
    private final InstantSource clock;
    private final boolean isTrusted;

    /**
     * A receipt.
     *
     * @param isTrusted whether lines tell themselves when they were recorded; else the clock does
     */
    public RegistryReceipt(Ports ports, InstantSource clock, boolean isTrusted) {
        this.ports = ports;
        this.clock = clock;
        this.isTrusted = isTrusted;
    }

    @Override
    public Mono<Tally> take(Submission submission, List<ReceivedLine> chunk) {
        return ports.log()
                .refresh()
                .then(Mono.defer(() -> settle(submission, chunk)))
                .onErrorResume(Unavailable.class, Interruption::after)
                .doOnNext(tally -> ports.counters().count(ReceiptCounters.Kind.REGISTRY, chunk.size(), tally));
    }

    private Mono<Tally> settle(Submission submission, List<ReceivedLine> chunk) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegistryIntake intake = isTrusted ? RegistryIntake.asRecorded() : RegistryIntake.recordedAt(now);
        List<RegistryLine> added = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (RegistryOutcome outcome : intake.judge(chunk, ports.log().registry())) {
            switch (outcome) {
                case RegistryOutcome.Added line -> added.add(line.added());
                case RegistryOutcome.Refused line -> refusals.add(new Refusal(line.line(), line.faults()));
                case RegistryOutcome.AlreadyThere line -> {}
            }
        }
        Tally.Counts counts =
                new Tally.Counts(added.size(), chunk.size() - added.size() - refusals.size(), refusals.size());
        Settlement settlement = new Settlement(
                submission,
                now,
                new Settlement.Accepted(List.of(), added.size(), List.of()),
                counts.duplicate(),
                submission.keepsRefused() ? ReportTally.kept(refusals, chunk) : List.of());
        return settle(added, settlement)
                .thenReturn(new Tally(counts, Listed.of(refusals), Listed.of(List.of()), false));
    }

    private Mono<Void> settle(List<RegistryLine> added, Settlement settlement) {
        if (!added.isEmpty()) {
            return ports.log().append(added, settlement);
        }
        return settlement.lines() == 0
                ? Mono.empty()
                : ports.ledger().settle(settlement).then();
    }
}
