/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where clients are kept. */
public interface Clients {

    /** The most secrets that a client has at the same time. */
    int MOST_SECRETS = 2;

    /** Adds a client with its secrets. */
    Mono<Void> add(Client client);

    /** The client with its secrets, also if it was revoked; empty if there is none. */
    Mono<Client> get(UUID id);

    /** A page of clients, the newest first. */
    Mono<Found<Client>> find(@Nullable PartyId party, Page page);

    /** All clients that may be used at an instant, by party and name. */
    Mono<List<Client>> active(@Nullable PartyId party, Instant at);

    /** The clients that somebody made, the newest first. */
    Mono<List<Client>> madeBy(String caller);

    /** Gives it another name, and other keys if any are given; whether there is such a client that was not revoked. */
    Mono<Boolean> change(UUID id, String name, @Nullable PublicKeys keys);

    /** Revokes it; what was revoked before stays as it is. */
    Mono<Void> revoke(UUID id, Instant at);

    /**
     * Adds a secret, unless the client was revoked or has {@link #MOST_SECRETS} already.
     *
     * @param othersEndAt when the other secrets end, unless they end earlier
     * @return whether it was added
     */
    Mono<Boolean> addSecret(UUID id, ClientSecret secret, Instant othersEndAt);

    /** Ends a secret; whether the client has such a secret. */
    Mono<Boolean> endSecret(UUID id, UUID secret, Instant at);

    /** Notes that it was given a token, for this secret if it was for one. */
    Mono<Void> used(UUID id, @Nullable UUID secret, LocalDate day);

    /** Erases clients that were revoked or ended before an instant, and secrets that did; how many clients. */
    Mono<Long> erase(Instant before);
}
