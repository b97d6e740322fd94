/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tekortwacht.access.time.WallClock;

/** Counts what goes wrong for each client and origin, so that nobody keeps us busy by guessing. */
public final class FailedTries {

    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<String, AtomicInteger> failures;
    private final int most;
    private final Duration pause;

    /**
     * A count that starts anew after a while.
     *
     * @param most how many tries may fail in that time
     * @param pause how long after the first failure they are forgotten
     */
    public FailedTries(int most, Duration pause, WallClock clock) {
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(pause)
                .ticker(() -> nanos(clock.now()))
                .build();
        this.most = most;
        this.pause = pause;
    }

    private static long nanos(Instant now) {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    /** How long failures are remembered. */
    Duration pause() {
        return pause;
    }

    boolean isTooMany(String who) {
        AtomicInteger count = failures.getIfPresent(who);
        return count != null && count.get() >= most;
    }

    void failed(String who) {
        failures.get(who, first -> new AtomicInteger()).incrementAndGet();
    }
}
