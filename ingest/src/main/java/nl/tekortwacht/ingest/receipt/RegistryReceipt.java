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
import reactor.core.publisher.Mono;

/** Takes registry lines in: judge, append, count. A line that is there already counts as a duplicate. */
public final class RegistryReceipt implements LineReceipt {

    private final RegistryLog log;
    private final ReceiptCounters counters;
    private final InstantSource clock;
    private final boolean isTrusted;

    /**
     * A receipt.
     *
     * @param isTrusted whether lines tell themselves when they were recorded; else the clock does
     */
    public RegistryReceipt(RegistryLog log, ReceiptCounters counters, InstantSource clock, boolean isTrusted) {
        this.log = log;
        this.counters = counters;
        this.clock = clock;
        this.isTrusted = isTrusted;
    }

    @Override
    public Mono<Tally> take(List<ReceivedLine> chunk) {
        return log.refresh()
                .then(Mono.defer(() -> settle(chunk)))
                .onErrorResume(Unavailable.class, Interruption::after)
                .doOnNext(tally -> counters.count(ReceiptCounters.Kind.REGISTRY, chunk.size(), tally));
    }

    private Mono<Tally> settle(List<ReceivedLine> chunk) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegistryIntake intake = isTrusted ? RegistryIntake.asRecorded() : RegistryIntake.recordedAt(now);
        List<RegistryLine> added = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (RegistryOutcome outcome : intake.judge(chunk, log.registry())) {
            switch (outcome) {
                case RegistryOutcome.Added line -> added.add(line.added());
                case RegistryOutcome.Refused line -> refusals.add(new Refusal(line.line(), line.faults()));
                case RegistryOutcome.AlreadyThere line -> {}
            }
        }
        Tally.Counts counts =
                new Tally.Counts(added.size(), chunk.size() - added.size() - refusals.size(), refusals.size());
        Tally tally = new Tally(counts, Listed.of(refusals), Listed.of(List.of()), false);
        return (added.isEmpty() ? Mono.<Void>empty() : log.append(added, now)).thenReturn(tally);
    }
}
