/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets a worker look for due deliveries again and again, until it is stopped. */
public final class DeliveryLoop {

    private static final Logger LOG = System.getLogger(DeliveryLoop.class.getName());

    private final DeliveryWorker worker;
    private final List<Mono<Long>> chores;
    private final DeliveryCounts counts;
    private final Duration interval;
    private @Nullable Disposable running;

    /**
     * A loop that does not run yet.
     *
     * @param chores what else is to be done as often; none waits for another
     * @param interval the pause between two looks
     */
    public DeliveryLoop(DeliveryWorker worker, List<Mono<Long>> chores, DeliveryCounts counts, Duration interval) {
        this.worker = worker;
        this.chores = List.copyOf(chores);
        this.counts = counts;
        this.interval = interval;
    }

    /** Starts; does nothing if it runs. */
    public synchronized void start() {
        if (running == null) {
            Stream<Mono<Long>> own =
                    Stream.of(worker.deliverDue(), worker.measure().thenReturn(0L));
            List<Flux<Long>> loops =
                    Stream.concat(own, chores.stream()).map(this::again).toList();
            running = Flux.merge(Flux.fromIterable(loops), loops.size())
                    .subscribe(done -> {}, error -> LOG.log(Level.ERROR, "Deliveries have stopped", error));
        }
    }

    /** Stops; what was under way is free for others after its lease. */
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    /** Whether it runs. */
    public synchronized boolean isRunning() {
        return running != null;
    }

    private Flux<Long> again(Mono<Long> round) {
        return round.onErrorResume(Exception.class, error -> {
                    counts.brokenRound();
                    LOG.log(Level.WARNING, "A round of deliveries broke and is tried again", error);
                    return Mono.just(0L);
                })
                .repeatWhen(rounds -> rounds.delayElements(interval));
    }
}
