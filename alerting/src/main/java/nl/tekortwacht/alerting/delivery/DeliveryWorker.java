/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Attempts what is due and records what came of it. Any number of workers may run at once, here and elsewhere. */
public final class DeliveryWorker {

    private final DeliveryStore store;
    private final Map<Channel, DeliveryChannel> channels;
    private final RetrySchedule schedule;
    private final DeliveryCounts counts;
    private final Clock clock;
    private final WorkerOptions options;
    private final EndpointGuard guard;

    /** A worker over the channels that are configured here. */
    public DeliveryWorker(
            DeliveryStore store,
            Map<Channel, DeliveryChannel> channels,
            RetrySchedule schedule,
            DeliveryCounts counts,
            Clock clock,
            WorkerOptions options) {
        this.store = store;
        this.channels = Map.copyOf(channels);
        this.schedule = schedule;
        this.counts = counts;
        this.clock = clock;
        this.options = options;
        this.guard = new EndpointGuard(options, clock);
    }

    /**
     * Attempts everything that is due, and what becomes due meanwhile. Who is slow keeps nobody else waiting: as long as
     * something is under way, we go on looking for what is due elsewhere.
     *
     * @return how many results were recorded
     */
    public Mono<Long> deliverDue() {
        return Mono.defer(() -> new DeliveryRun(store, options, clock, this::attempt, counts).toTheEnd());
    }

    /**
     * Makes dead letters pending again, with a fresh schedule and the same alert id.
     *
     * @return how many there were
     */
    public Mono<Long> replay(Collection<UUID> deliveries) {
        return store.replay(deliveries, clock.instant());
    }

    /** Measures how long the oldest pending deliveries have been waiting. */
    Mono<Void> measure() {
        return Flux.fromArray(Channel.values())
                .concatMap(channel -> store.oldestPending(channel, clock.instant())
                        .doOnNext(age -> counts.oldestPending(channel, age)))
                .then();
    }

    private Mono<Attempt> attempt(Delivery delivery) {
        return guard.turn(delivery).then(Mono.defer(() -> {
            Instant start = clock.instant();
            return outcome(delivery).map(outcome -> {
                long millis = Duration.between(start, clock.instant()).toMillis();
                return judge(delivery, start, millis, outcome);
            });
        }));
    }

    private Mono<DeliveryOutcome> outcome(Delivery delivery) {
        if (!delivery.wanted()) {
            return Mono.just(new DeliveryOutcome.GiveUp(GiveUpReason.SUBSCRIPTION_ENDED, null, null));
        }
        DeliveryChannel channel = channels.get(delivery.channel());
        if (channel == null) {
            return Mono.just(DeliveryOutcome.TryLater.of(
                    TryLaterReason.NO_CHANNEL, delivery.channel().name()));
        }
        return guard.guard(delivery, () -> channel.send(delivery)
                .timeout(options.timeout(), Mono.just(DeliveryOutcome.TryLater.of(TryLaterReason.TIMEOUT, null)))
                // Whatever a channel did not foresee must cost this delivery an attempt, not the others their turn.
                .onErrorResume(
                        Exception.class,
                        error -> Mono.just(DeliveryOutcome.TryLater.of(TryLaterReason.FAILED_HERE, error.toString()))));
    }

    private Attempt judge(Delivery delivery, Instant at, long millis, DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Sent any -> new Attempt(delivery, at, millis, outcome, DeliveryStatus.DELIVERED, null);
            case DeliveryOutcome.GiveUp any -> new Attempt(delivery, at, millis, outcome, DeliveryStatus.DEAD, null);
            case DeliveryOutcome.TryLater later ->
                wait(delivery, later)
                        .map(wait -> new Attempt(
                                delivery,
                                at,
                                millis,
                                outcome,
                                DeliveryStatus.PENDING,
                                clock.instant().plus(wait)))
                        .orElseGet(() -> new Attempt(delivery, at, millis, outcome, DeliveryStatus.DEAD, null));
        };
    }

    private Optional<Duration> wait(Delivery delivery, DeliveryOutcome.TryLater later) {
        if (!later.reason().isAttempt()) {
            return Optional.of(later.retryAfter() == null ? options.timeout() : later.retryAfter());
        }
        return schedule.next(delivery.attempts() + 1 - delivery.forgiven(), later.retryAfter());
    }
}
