/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.tekortwacht.audit.event.AuditEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Writes events in batches: what comes while one batch is written is the next batch. So a quiet log writes at once, and a
 * busy one writes much together. What could not be written is told to who waits for it, and is kept and tried again, so that
 * the log is complete when the database is back.
 */
public final class BatchedAuditLog implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedAuditLog.class);

    /**
     * Limits.
     *
     * @param batch the most events that are written together
     * @param waiting the most events that may wait
     * @param patience how long one batch may take
     * @param pause before a batch that failed is tried again
     */
    public record Limits(int batch, int waiting, Duration patience, Duration pause) {}

    private record Waiting(AuditEvent event, Sinks.Empty<Void> done) {}

    private final AuditStore store;
    private final AuditCounters counters;
    private final Clock clock;
    private final Limits limits;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean isBusy;
    private volatile boolean isWriting = true;

    /** A log in this store. */
    public BatchedAuditLog(AuditStore store, AuditCounters counters, Clock clock, Limits limits) {
        this.store = store;
        this.counters = counters;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public boolean isWriting() {
        return isWriting;
    }

    @Override
    public Mono<Void> record(AuditEvent event) {
        return Mono.defer(() -> {
            Waiting waiting = new Waiting(event, Sinks.empty());
            boolean wasWriting = isWriting;
            if (!enqueue(waiting)) {
                return Mono.error(giveUp(event));
            }
            drain();
            return wasWriting
                    ? waiting.done.asMono().timeout(limits.patience().multipliedBy(2), tooLate())
                    : Mono.error(new AuditUnavailable("the log waits for its database", null));
        });
    }

    private static Mono<Void> tooLate() {
        return Mono.error(() -> new AuditUnavailable("the log is not written in time", null));
    }

    private boolean enqueue(Waiting waiting) {
        synchronized (queue) {
            return queue.size() < limits.waiting() && queue.add(waiting);
        }
    }

    private AuditUnavailable giveUp(AuditEvent event) {
        counters.lost();
        LOG.error(
                "an event is lost, as {} wait already: {} of {} by {}",
                limits.waiting(),
                event.outcome().result(),
                event.deed().action(),
                event.actor().id());
        return new AuditUnavailable("too many events wait", null);
    }

    private void drain() {
        List<Waiting> batch = nextBatch();
        if (batch.isEmpty()) {
            return;
        }
        List<AuditEvent> events = batch.stream().map(Waiting::event).toList();
        Mono.defer(() -> store.append(events, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .timeout(limits.patience())
                .subscribe(never -> {}, failure -> failed(batch, failure), () -> written(batch));
    }

    private List<Waiting> nextBatch() {
        synchronized (queue) {
            if (isBusy || queue.isEmpty()) {
                return List.of();
            }
            isBusy = true;
            List<Waiting> batch = new ArrayList<>();
            while (batch.size() < limits.batch() && !queue.isEmpty()) {
                batch.add(queue.removeFirst());
            }
            return batch;
        }
    }

    private void written(List<Waiting> batch) {
        if (!isWriting) {
            LOG.info("the audit log is written again");
        }
        isWriting = true;
        counters.recorded(batch.size());
        release();
        batch.forEach(waiting -> waiting.done.tryEmitEmpty());
        drain();
    }

    private void failed(List<Waiting> batch, Throwable failure) {
        if (isWriting) {
            LOG.error("THE AUDIT LOG CANNOT BE WRITTEN; {} events wait and are tried again", batch.size(), failure);
        }
        isWriting = false;
        counters.failed(batch.size());
        synchronized (queue) {
            batch.reversed().forEach(queue::addFirst);
        }
        batch.forEach(waiting -> waiting.done.tryEmitError(new AuditUnavailable("the log cannot be written", failure)));
        Mono.delay(limits.pause()).subscribe(later -> {
            release();
            drain();
        });
    }

    private void release() {
        synchronized (queue) {
            isBusy = false;
        }
    }
}
