/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The allowances of all clients. Keeps so many clients in memory and forgets those that were quiet for longest, whose
 * allowance is full again in most cases.
 */
public final class Allowances {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Rate rate;
    private final LongSupplier nanos;
    private final Cache<String, Allowance> byClient;

    /**
     * Everybody has the same rate.
     *
     * @param mostClients that are remembered
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public Allowances(Rate rate, long mostClients, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
        this.byClient = Caffeine.newBuilder()
                .maximumSize(mostClients)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .ticker(nanos::getAsLong)
                // Else clients that went away are thrown out on a thread of the common pool.
                .executor(Runnable::run)
                .build();
    }

    /** Takes one of the client's allowance; zero, or how long it takes until there is one again. */
    public Duration take(String client) {
        return of(client).take(nanos.getAsLong());
    }

    /** How long it takes until the client has one; takes none. */
    public Duration untilNext(String client) {
        return of(client).untilNext(nanos.getAsLong());
    }

    private Allowance of(String client) {
        return byClient.get(client, any -> new Allowance(rate, nanos.getAsLong()));
    }

    /** How many clients are remembered. */
    long clients() {
        byClient.cleanUp();
        return byClient.estimatedSize();
    }
}
