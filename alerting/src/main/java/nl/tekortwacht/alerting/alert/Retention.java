/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/** Erases contact data when its time has come. Any number may run at once. */
public final class Retention {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final RetentionStore store;
    private final Periods periods;
    private final Clock clock;
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);

    /** Erases in this store. */
    public Retention(RetentionStore store, Periods periods, Clock clock) {
        this.store = store;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * How long something is kept.
     *
     * @param endedSubscriptions name, address and secrets, after the end of the subscription
     * @param addresses to which messages went, after the message
     * @param names of those who took alerts
     */
    public record Periods(Duration endedSubscriptions, Duration addresses, Duration names) {}

    /**
     * Erases what is due, once an hour at most.
     *
     * @return how many rows
     */
    public Mono<Long> erase() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            Instant next = nextLook.get();
            if (now.isBefore(next) || !nextLook.compareAndSet(next, now.plus(BETWEEN_LOOKS))) {
                return Mono.just(0L);
            }
            return erase(now).doOnError(failure -> nextLook.set(now));
        });
    }

    private Mono<Long> erase(Instant now) {
        return store.eraseSubscribers(now.minus(periods.endedSubscriptions()), now)
                .flatMap(subscribers -> store.eraseAddresses(now.minus(periods.addresses()))
                        .flatMap(addresses -> store.eraseNames(now.minus(periods.names()))
                                .map(names -> subscribers + addresses + names)));
    }
}
