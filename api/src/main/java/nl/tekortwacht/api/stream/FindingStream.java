/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.stream;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.tekortwacht.api.event.EventFilter;
import nl.tekortwacht.api.event.LoggedEvent;
import nl.tekortwacht.api.store.FindingLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Finding events as they happen. One poller reads the log for all clients. A client takes its events from what the
 * poller read if it is up to date, and else out of the log, so that it misses nothing however slow it is, and nothing
 * piles up for it in memory.
 */
public final class FindingStream {

    private static final Logger LOG = LoggerFactory.getLogger(FindingStream.class);

    private final FindingLog log;
    private final PollingOptions options;
    private final Flux<Reading> readings;

    /** A stream of the log. */
    public FindingStream(FindingLog log, PollingOptions options) {
        this.log = log;
        this.options = options;
        this.readings = Flux.defer(this::poll).replay(1).refCount();
    }

    /**
     * The events that the client wants, without end.
     *
     * @param lastSeen the sequence of the last event that the client has; null = start at the present
     */
    public Flux<LoggedEvent> events(@Nullable Long lastSeen, EventFilter filter) {
        return log.last().flatMapMany(head -> {
            // An id beyond the log is of a log that was started afresh; what the client has says nothing about this
            // one.
            Client client = new Client(filter, lastSeen == null ? head : Math.min(lastSeen, head));
            return readings.onBackpressureLatest().concatMap(client::catchUp, 1);
        });
    }

    private Flux<Reading> poll() {
        AtomicLong position = new AtomicLong(-1);
        return Flux.defer(() -> position.get() < 0 ? begin(position) : next(position))
                .repeatWhen(rounds -> rounds.concatMap(round -> Mono.delay(options.interval()), 1))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, options.interval())
                        .maxBackoff(options.maxBackoff())
                        .transientErrors(true)
                        .doBeforeRetry(signal -> LOG.warn("reading the finding log failed", signal.failure())));
    }

    private Flux<Reading> begin(AtomicLong position) {
        return log.last().flux().doOnNext(position::set).map(head -> new Reading(head, head, List.of()));
    }

    private Flux<Reading> next(AtomicLong position) {
        return batch(position)
                .expand(reading -> reading.events().size() < options.batchSize() ? Mono.empty() : batch(position));
    }

    private Mono<Reading> batch(AtomicLong position) {
        long after = position.get();
        return log.after(after, Long.MAX_VALUE, EventFilter.ALL, options.batchSize())
                .map(events -> Reading.of(after, events))
                .doOnNext(reading -> position.set(reading.last()));
    }

    /** What the poller read: all events after one sequence up to another. */
    private record Reading(long after, long last, List<LoggedEvent> events) {

        static Reading of(long after, List<LoggedEvent> events) {
            return new Reading(
                    after, events.isEmpty() ? after : events.getLast().sequence(), events);
        }
    }

    /** Where one client is. Not shared; concatMap serialises all calls. */
    private final class Client {

        private final EventFilter filter;
        private long seen;

        Client(EventFilter filter, long seen) {
            this.filter = filter;
            this.seen = seen;
        }

        Flux<LoggedEvent> catchUp(Reading reading) {
            if (reading.last() <= seen) {
                return Flux.empty();
            }
            return reading.after() <= seen ? fromMemory(reading) : fromLog(reading.last());
        }

        private Flux<LoggedEvent> fromMemory(Reading reading) {
            long from = seen;
            seen = reading.last();
            return Flux.fromIterable(reading.events()).filter(event -> event.sequence() > from && filter.wants(event));
        }

        private Flux<LoggedEvent> fromLog(long upTo) {
            return page(upTo)
                    .expand(read -> seen < upTo ? page(upTo) : Mono.empty())
                    .concatMapIterable(read -> read, 1);
        }

        private Mono<List<LoggedEvent>> page(long upTo) {
            return Mono.defer(() -> log.after(seen, upTo, filter, options.batchSize()))
                    .doOnNext(read -> seen = read.size() < options.batchSize()
                            ? upTo
                            : read.getLast().sequence());
        }
    }
}
