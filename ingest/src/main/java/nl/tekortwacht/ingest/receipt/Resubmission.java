/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.ingest.line.OwnLines;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.quarantine.Quarantine;
import nl.tekortwacht.ingest.quarantine.QuarantineEntry;
import nl.tekortwacht.ingest.submission.Door;
import nl.tekortwacht.ingest.submission.Ending;
import nl.tekortwacht.ingest.submission.Fingerprint;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes mended lines in. Each goes the way of every line, as received now; the entry is closed once the line is safe. If
 * the process dies in between, the entry stays open, and the same mended line again counts as a duplicate and closes it.
 */
public final class Resubmission {

    /** Longer than the slowest chunk takes. */
    private static final Duration HELD_FOR = Duration.ofMinutes(2);

    private static final String JSON = "application/json";

    /** Where mended lines go. */
    public record Ports(Quarantine quarantine, Submissions submissions, Map<Submission.Kind, LineReceipt> receipts) {}

    /**
     * A mended line.
     *
     * @param by who mended it
     */
    public record Mended(long entry, ReceivedLine line, Fingerprint fingerprint, Sender by) {}

    /** What became of it. */
    public sealed interface Result {

        /** It was taken, or known already; the entry is closed. */
        record Taken(UUID receipt, Tally tally) implements Result {}

        /** It was refused; the entry is open as before. */
        record Refused(UUID receipt, Tally tally) implements Result {}

        /** It could not be made safe; the entry is open as before. */
        record Interrupted(UUID receipt) implements Result {}

        /** Another closed the entry, or is about to. */
        record Late() implements Result {}
    }

    private final Ports ports;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /** Resubmission by these ports. */
    public Resubmission(Ports ports, InstantSource clock, Supplier<UUID> ids) {
        this.ports = ports;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes a mended line; empty if there is no such entry that its mender may see. */
    public Mono<Result> take(Mended mended) {
        return ports.quarantine()
                .find(mended.entry())
                .filter(entry -> mended.by().maySee(entry.source().owner()))
                .flatMap(entry -> hold(entry, mended));
    }

    /** Discards entries that nobody holds; answers how many. */
    public Mono<Long> discard(List<Long> entries, @Nullable UUID receipt, String reason, Sender by) {
        return ports.quarantine()
                .discard(new Quarantine.Discarded(entries, receipt, reason, by.id(), by.onlyFor(), now()), HELD_FOR);
    }

    /** Whether there is such an entry that the asker may see, whatever its state. */
    public Mono<Boolean> isThere(long entry, Sender asker) {
        return ports.quarantine()
                .find(entry)
                .filter(found -> asker.maySee(found.source().owner()))
                .hasElement();
    }

    private Mono<Result> hold(QuarantineEntry entry, Mended mended) {
        Submission submission = submission(entry, mended.by());
        return ports.quarantine()
                .claim(entry.id(), submission.id(), HELD_FOR)
                .flatMap(held -> held ? settle(submission, mended) : Mono.just(new Result.Late()));
    }

    private Submission submission(QuarantineEntry entry, Sender by) {
        Submission.Origin origin = new Submission.Origin(Door.QUARANTINE, JSON, "quarantine " + entry.id(), null, null);
        return new Submission(ids.get(), entry.source().kind(), origin, by, now());
    }

    private Mono<Result> settle(Submission submission, Mended mended) {
        LineReceipt receipt = ports.receipts().get(submission.kind());
        if (receipt == null) {
            throw new IllegalStateException("nobody takes " + submission.kind());
        }
        return ports.submissions()
                .open(submission, Duration.ZERO)
                .then(Mono.defer(() -> receipt.take(submission, List.of(own(mended)))))
                .flatMap(tally -> end(submission, mended, tally));
    }

    private static ReceivedLine own(Mended mended) {
        PartyId party = mended.by().onlyFor();
        return party == null ? mended.line() : new OwnLines(party).check(mended.line());
    }

    private Mono<Result> end(Submission submission, Mended mended, Tally tally) {
        UUID id = submission.id();
        Mono<Void> letGo = ports.quarantine().release(mended.entry(), id);
        if (tally.isInterrupted()) {
            return ports.submissions()
                    .interrupt(id, now())
                    .then(letGo)
                    .onErrorResume(Unavailable.class, away -> Mono.empty())
                    .thenReturn(new Result.Interrupted(id));
        }
        Mono<Void> complete = ports.submissions().complete(id, new Ending(now(), mended.fingerprint(), null));
        return tally.counts().refused() > 0
                ? complete.then(letGo).thenReturn(new Result.Refused(id, tally))
                : complete.then(ports.quarantine()
                                .resubmitted(mended.entry(), id, mended.by().id(), now()))
                        .map(closed -> closed ? new Result.Taken(id, tally) : new Result.Late());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
