/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When to try again: the schedule of Standard Webhooks, ten attempts over about 76 hours. */
public final class RetrySchedule {

    /** The wait before each attempt, from the one before it. */
    public static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    /** A tenth at most, so that many deliveries that failed together do not come back together. */
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    /** A schedule whose jitter comes from the generator. */
    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait before the next attempt; empty if there is none.
     *
     * @param failed attempts so far, 1 or more
     * @param retryAfter what the receiver asked for; heeded up to 24 hours
     */
    public Optional<Duration> next(int failed, @Nullable Duration retryAfter) {
        if (failed >= WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(failed);
        Duration spread = wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
        return Optional.of(longer(spread, retryAfter));
    }

    private static Duration longer(Duration wait, @Nullable Duration retryAfter) {
        if (retryAfter == null || retryAfter.compareTo(wait) <= 0) {
            return wait;
        }
        return retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
    }
}
