/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.StillValid;
import nl.tekortwacht.contracts.access.Caller;
import reactor.core.publisher.Mono;

/** Lets tokens of our own clients end with the client; of others we know nothing. */
public final class ClientStillValid implements StillValid {

    private static final int MOST_REMEMBERED = 10_000;

    private final Clients clients;
    private final WallClock clock;
    private final String prefix;
    private final Duration memory;
    private final Cache<String, Mono<Boolean>> known;

    /**
     * Asks about clients.
     *
     * @param issuer the short name under which we issue tokens
     * @param memory how long an answer is believed, and so how long a revoked client may go on
     */
    public ClientStillValid(Clients clients, WallClock clock, String issuer, Duration memory) {
        this.clients = clients;
        this.clock = clock;
        this.prefix = issuer + ":";
        this.memory = memory;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(memory.multipliedBy(2))
                .build();
    }

    @Override
    public Mono<Boolean> isValid(Caller caller) {
        return caller.id().startsWith(prefix) ? known.get(caller.id(), this::asked) : Mono.just(true);
    }

    private Mono<Boolean> asked(String id) {
        return Mono.defer(() -> clients.get(UUID.fromString(id.substring(prefix.length()))))
                .map(client -> client.life().isActive(clock.now()))
                .defaultIfEmpty(false)
                .onErrorReturn(IllegalArgumentException.class, false)
                .cache(answer -> memory, error -> Duration.ZERO, () -> Duration.ZERO);
    }
}
