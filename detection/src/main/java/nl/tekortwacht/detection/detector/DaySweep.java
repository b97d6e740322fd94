/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.store.ClosedDay;
import nl.tekortwacht.detection.store.ProductState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lets days pass for products that no report comes about, and computes those again that are marked. Any number of
 * instances may sweep at once: each takes products that no other holds.
 */
public final class DaySweep {

    private static final int CHUNK = 500;

    private final DetectorPorts ports;
    private final RegistryFeed feed;
    private final ProductWork work;
    private final Clock clock;

    DaySweep(DetectorPorts ports, RegistryFeed feed, ProductWork work, Clock clock) {
        this.ports = ports;
        this.feed = feed;
        this.work = work;
        this.clock = clock;
    }

    /** A piece of the sweep that is done; {@code last} is null when there is no more. */
    private record Chunk(@Nullable ProductId last, long swept) {}

    /** Brings every product to the last closed day at the clock's instant, and says how many it had to. */
    public Mono<Long> sweep() {
        return sweep(Duration.ZERO);
    }

    /**
     * Brings every product to the last day that has been closed for a while. A report that was received before the
     * closing and arrives after the sweep costs a product its whole past, told again; the while lets most arrive first.
     */
    public Mono<Long> sweep(Duration settled) {
        return Mono.defer(() -> {
            Instant now = clock.instant().minus(settled);
            ClosedDay today = work.closedDays().lastAt(now);
            return feed.follow()
                    .then(noteClosed(today, now))
                    .then(sweepAfter(null, today))
                    .expand(chunk -> chunk.last() == null ? Mono.empty() : sweepAfter(chunk.last(), today))
                    .map(Chunk::swept)
                    .reduce(0L, Long::sum);
        });
    }

    private Mono<Void> noteClosed(ClosedDay today, Instant now) {
        return ports.store()
                .lastClosedDay()
                .map(last -> last.plusDays(1))
                .defaultIfEmpty(today.day())
                .flatMap(from -> ports.store().close(work.closedDays().between(from, today.day(), now)));
    }

    private Mono<Chunk> sweepAfter(@Nullable ProductId after, ClosedDay today) {
        Mono<List<Learned>> chunk = ports.store()
                .claimOpen(today.day(), after, CHUNK)
                .flatMap(states -> feed.read().then(Mono.defer(() -> advance(states, today))));
        return ports.transactions().inOne(chunk).map(learned -> {
            work.committed(learned);
            ProductId last = learned.size() < CHUNK
                    ? null
                    : learned.getLast().update().state().product();
            return new Chunk(last, learned.size());
        });
    }

    private Mono<List<Learned>> advance(List<ProductState> states, ClosedDay today) {
        // Up to the closing and not to the clock: reports received since then, which are still on their way, then do
        // not count as late.
        List<Lesson> lessons = states.stream()
                .map(state -> Lesson.upTo(today.closedAt(), state, List.of()))
                .toList();
        return work.learn(lessons).flatMap(learned -> work.tell(learned).thenReturn(learned));
    }
}
