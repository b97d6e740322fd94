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

/**
 * Lets the tokens of our own clients end with the client. They are recognised by their ids alone, whatever a service calls the
 * issuer: the ids are random, so no machine of another issuer has one of them.
 */
public final class ClientStillValid implements StillValid {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int LENGTH_OF_ID = 36;

    private final Clients clients;
    private final WallClock clock;
    private final Duration memory;
    private final Cache<String, Mono<Boolean>> known;

    /**
     * Asks about clients.
     *
     * @param memory how long an answer is believed, and so how long a revoked client may go on
     */
    public ClientStillValid(Clients clients, WallClock clock, Duration memory) {
        this.clients = clients;
        this.clock = clock;
        this.memory = memory;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(memory.multipliedBy(2))
                .build();
    }

    @Override
    public Mono<Boolean> isValid(Caller caller) {
        String subject = caller.id().substring(caller.id().indexOf(':') + 1);
        return caller.kind() == Caller.Kind.MACHINE && subject.length() == LENGTH_OF_ID
                ? known.get(subject, this::asked)
                : Mono.just(true);
    }

    private Mono<Boolean> asked(String subject) {
        return Mono.fromCallable(() -> UUID.fromString(subject))
                .flatMap(clients::get)
                .map(client -> client.life().isActive(clock.now()))
                .defaultIfEmpty(true)
                .onErrorReturn(IllegalArgumentException.class, true)
                .cache(answer -> memory, error -> Duration.ZERO, () -> Duration.ZERO);
    }
}
