/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.submission.Ending;
import nl.tekortwacht.ingest.submission.KeptReceipt;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.Opening;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A ledger and submissions that are forgotten when the process ends; any time but none is too short to stand still. */
public final class InMemoryBooks implements ReportLedger, Submissions {

    /** A submission that is open or was. */
    private static final class Entry {
        private final Submission submission;
        private Submission.State state = Submission.State.OPEN;
        private KeptReceipt.Counts counts = new KeptReceipt.Counts(0, 0, 0, 0);
        private @Nullable Ending ending;
        private boolean hasKey;

        private Entry(Submission submission) {
            this.submission = submission;
            this.hasKey = submission.origin().idempotencyKey() != null;
        }
    }

    private final Map<ReportKey, AcceptedReport> reports = new HashMap<>();
    private final Map<ReportKey, UUID> madeSafeBy = new HashMap<>();
    private final Map<UUID, Entry> submissions = new LinkedHashMap<>();
    private final Set<String> quarantine = new HashSet<>();
    private final Map<UUID, Long> quarantined = new HashMap<>();

    @Override
    public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
        return Mono.fromCallable(() -> new ArrayList<>(
                keys.stream().map(reports::get).filter(Objects::nonNull).toList()));
    }

    @Override
    public Mono<Boolean> reserve(Collection<AcceptedReport> fresh) {
        return Mono.fromCallable(() -> {
            boolean isFree = fresh.stream().noneMatch(report -> reports.containsKey(report.key()));
            if (isFree) {
                fresh.forEach(report -> reports.put(report.key(), report));
            }
            return isFree;
        });
    }

    @Override
    public Mono<Settlement.Before> settle(Settlement settlement) {
        return Mono.fromCallable(() -> {
            UUID id = settlement.submission().id();
            long safe = settlement.accepted().safe().stream()
                    .filter(one -> markSafe(one.key(), id))
                    .count();
            long kept = settlement.refused().stream()
                    .filter(line -> quarantine.add(place(settlement.submission(), line.line())))
                    .count();
            quarantined.merge(id, kept, Long::sum);
            move(settlement, safe + settlement.accepted().others(), kept);
            return new Settlement.Before(
                    settlement.accepted().safe().size() - safe,
                    settlement.refused().size() - kept);
        });
    }

    private boolean markSafe(ReportKey key, UUID submission) {
        AcceptedReport report = reports.get(key);
        if (report == null || report.safe()) {
            return false;
        }
        reports.put(key, new AcceptedReport(report.identity(), report.contentHash(), report.receivedAt(), true));
        madeSafeBy.put(key, submission);
        return true;
    }

    private static String place(Submission submission, long line) {
        Submission.Partition partition = submission.origin().partition();
        return (partition == null ? submission.id() : partition) + "/" + line;
    }

    private void move(Settlement settlement, long accepted, long refused) {
        Entry entry = entry(settlement.submission().id());
        KeptReceipt.Counts counts = entry.counts;
        entry.counts = new KeptReceipt.Counts(
                counts.lines() + settlement.lines(),
                counts.accepted() + accepted,
                counts.duplicate() + settlement.lines() - accepted - refused,
                counts.refused() + refused);
    }

    @Override
    public Mono<Opening> open(Submission submission, Duration keyLease) {
        return Mono.fromCallable(() -> {
            for (Entry entry : submissions.values()) {
                if (hasSameKey(entry, submission)) {
                    Ending ending = entry.ending;
                    if (ending != null) {
                        return new Opening.Answered(
                                entry.submission.id(), ending.fingerprint(), Objects.requireNonNull(ending.answer()));
                    }
                    if (!keyLease.isZero()) {
                        return new Opening.Running(entry.submission.id());
                    }
                    entry.state = Submission.State.INTERRUPTED;
                }
            }
            submissions.put(submission.id(), new Entry(submission));
            return new Opening.Opened();
        });
    }

    private static boolean hasSameKey(Entry entry, Submission submission) {
        return entry.hasKey
                && entry.state != Submission.State.INTERRUPTED
                && entry.submission.kind() == submission.kind()
                && Objects.equals(
                        entry.submission.origin().idempotencyKey(),
                        submission.origin().idempotencyKey());
    }

    @Override
    public Mono<Void> warn(UUID id, LineNote warning) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> complete(UUID id, Ending ending) {
        return Mono.fromRunnable(() -> {
            Entry entry = entry(id);
            entry.hasKey = entry.hasKey && entry.state == Submission.State.OPEN;
            entry.state = Submission.State.COMPLETE;
            entry.ending = ending;
        });
    }

    @Override
    public Mono<Void> interrupt(UUID id, Instant at) {
        return Mono.fromRunnable(() -> {
            Entry entry = entry(id);
            if (entry.state == Submission.State.OPEN) {
                entry.state = Submission.State.INTERRUPTED;
            }
        });
    }

    @Override
    public Mono<Long> interruptStill(Duration stillFor, Instant at) {
        return Mono.fromCallable(() -> submissions.values().stream()
                .filter(entry -> entry.state == Submission.State.OPEN && stillFor.isZero())
                .peek(entry -> entry.state = Submission.State.INTERRUPTED)
                .count());
    }

    private Entry entry(UUID id) {
        return Objects.requireNonNull(submissions.get(id), "no such submission");
    }

    Submission.State state(UUID id) {
        return entry(id).state;
    }

    /** What the books say of a submission. */
    Account account(UUID id) {
        return new Account(
                entry(id).counts,
                madeSafeBy.values().stream().filter(id::equals).count(),
                quarantined.getOrDefault(id, 0L));
    }

    /** What the books say of all submissions together. */
    Account account() {
        KeptReceipt.Counts all = submissions.values().stream()
                .map(entry -> entry.counts)
                .reduce(new KeptReceipt.Counts(0, 0, 0, 0), InMemoryBooks::plus);
        return new Account(
                all, reports.values().stream().filter(AcceptedReport::safe).count(), quarantine.size());
    }

    private static KeptReceipt.Counts plus(KeptReceipt.Counts one, KeptReceipt.Counts other) {
        return new KeptReceipt.Counts(
                one.lines() + other.lines(),
                one.accepted() + other.accepted(),
                one.duplicate() + other.duplicate(),
                one.refused() + other.refused());
    }

    /** The reports that are kept. */
    Collection<AcceptedReport> reports() {
        return reports.values();
    }
}
