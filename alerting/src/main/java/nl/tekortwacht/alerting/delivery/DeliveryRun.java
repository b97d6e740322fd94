/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One run of a worker: claims, attempts and records, each at its own pace, until nothing is due or under way. */
final class DeliveryRun {

    /** Not Reactor's busy looping, which is good once: it counts its time from when it was made. */
    private static final Sinks.EmitFailureHandler AFTER_THE_OTHER_THREAD =
            (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED;

    private final DeliveryStore store;
    private final WorkerOptions options;
    private final Clock clock;
    private final Function<Delivery, Mono<Attempt>> attempt;
    private final DeliveryCounts counts;
    private final UnderWay underWay;
    private final Queue<Attempt> finished = new ConcurrentLinkedQueue<>();
    private final Sinks.Many<Boolean> reasonsToLook = Sinks.many().unicast().onBackpressureBuffer();

    DeliveryRun(
            DeliveryStore store,
            WorkerOptions options,
            Clock clock,
            Function<Delivery, Mono<Attempt>> attempt,
            DeliveryCounts counts) {
        this.store = store;
        this.options = options;
        this.clock = clock;
        this.attempt = attempt;
        this.counts = counts;
        this.underWay = new UnderWay(options);
    }

    /**
     * A look at what is due.
     *
     * @param isLast whether nothing was under way when it began, so that nothing more can come of this run
     */
    private record Look(List<Delivery> claimed, boolean isLast) {}

    Mono<Long> toTheEnd() {
        return looks().concatMap(any -> look(), 1)
                .takeUntil(Look::isLast)
                .flatMapIterable(Look::claimed)
                .flatMap(attempt, options.concurrency())
                .doOnNext(finished::add)
                .onBackpressureBuffer()
                .concatMap(any -> recordFinished(), 1)
                .reduce(0L, Long::sum);
    }

    /** At once, after each success, after each result, and now and then while nothing happens. */
    private Flux<Boolean> looks() {
        return Flux.merge(
                        reasonsToLook.asFlux(),
                        Flux.interval(options.interval()).map(any -> true).onBackpressureDrop())
                .startWith(true);
    }

    private Mono<Look> look() {
        return Mono.defer(() -> {
            boolean idle = underWay.isEmpty();
            Room room = underWay.room();
            return room.free() < 1
                    ? Mono.just(new Look(List.of(), false))
                    : store.claim(clock.instant(), options.lease(), room)
                            .doOnNext(this::begin)
                            .map(claimed -> new Look(claimed, idle && claimed.isEmpty()));
        });
    }

    private void begin(List<Delivery> claimed) {
        if (!claimed.isEmpty()) {
            underWay.began(claimed);
            reasonsToLook.emitNext(true, AFTER_THE_OTHER_THREAD);
        }
    }

    /** At once, together with those that came in while others were being recorded. */
    private Mono<Long> recordFinished() {
        return Mono.defer(() -> {
            List<Attempt> attempts = new ArrayList<>();
            for (Attempt next = finished.poll(); next != null; next = finished.poll()) {
                attempts.add(next);
            }
            return attempts.isEmpty() ? Mono.empty() : record(attempts);
        });
    }

    private Mono<Long> record(List<Attempt> attempts) {
        return store.record(attempts)
                .doOnNext(recorded -> {
                    attempts.forEach(counts::count);
                    underWay.ended(attempts);
                    reasonsToLook.emitNext(true, AFTER_THE_OTHER_THREAD);
                })
                .thenReturn((long) attempts.size());
    }
}
