/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.access.secret.Secrets;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes, shows, changes and revokes clients, within what its caller was granted; others' clients are not there for it. */
public final class ClientDesk {

    private final Clients clients;
    private final Secrets secrets;
    private final Supplier<UUID> ids;
    private final WallClock clock;
    private final Duration overlap;

    /**
     * A desk for these clients.
     *
     * @param ids new ids; does not block
     * @param overlap how long a secret may still be used after another took its place
     */
    public ClientDesk(Clients clients, Secrets secrets, Supplier<UUID> ids, WallClock clock, Duration overlap) {
        this.clients = clients;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.overlap = overlap;
    }

    /**
     * What somebody wants to make.
     *
     * @param endsAt when it ends by itself, if at all
     * @param keys its public keys; without them it gets a secret
     */
    public record Draft(
            Client.Profile profile,
            @Nullable Instant endsAt,
            @Nullable PublicKeys keys) {}

    /**
     * A client that was made.
     *
     * @param secret its secret, which nobody can see again; null for one with keys
     */
    public record Made(Client client, @Nullable String secret) {}

    /** A secret that was made, which nobody can see again. */
    public record MadeSecret(ClientSecret kept, String secret) {}

    /** Makes a client; whether its party may be the caller's is checked before. */
    public Mono<Made> make(Grant grant, Draft draft) {
        Instant now = now();
        Client.Life life = new Client.Life(grant.caller().id(), now, draft.endsAt(), null, null);
        if (draft.keys() != null) {
            Client client = new Client(ids.get(), draft.profile(), life, draft.keys(), List.of());
            return clients.add(client).thenReturn(new Made(client, null));
        }
        return secrets.next(ClientSecret.PREFIX).flatMap(secret -> {
            Client client = new Client(ids.get(), draft.profile(), life, null, List.of(kept(secret, now)));
            return clients.add(client).thenReturn(new Made(client, secret));
        });
    }

    private ClientSecret kept(String secret, Instant now) {
        return new ClientSecret(ids.get(), SecretHash.of(secret), now, null, null);
    }

    /** A page of clients, the newest first. */
    public Mono<Found<Client>> list(Grant grant, @Nullable PartyId party, Page page) {
        return clients.find(grant.onlyParty().orElse(party), page);
    }

    /** One client; empty if there is none for this caller. */
    public Mono<Client> get(Grant grant, UUID id) {
        return clients.get(id).filter(client -> reaches(grant, client));
    }

    private static boolean reaches(Grant grant, Client client) {
        PartyId party = client.profile().party();
        return party == null ? !grant.onlyOwn() : grant.covers(party);
    }

    /**
     * Gives a client another name, or other keys.
     *
     * @return the client as it is then; empty if there is none for this caller that was not revoked
     */
    public Mono<Client> change(Grant grant, UUID id, @Nullable String name, @Nullable PublicKeys keys) {
        return get(grant, id)
                .filterWhen(client ->
                        clients.change(id, name == null ? client.profile().name() : name, keys))
                .flatMap(client -> clients.get(id));
    }

    /** Revokes a client; whether there is such a client for this caller. */
    public Mono<Boolean> revoke(Grant grant, UUID id) {
        return get(grant, id)
                .flatMap(client -> clients.revoke(id, now()).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /**
     * Gives a client a second secret; the first ends after the overlap. Empty if there is no such client for this caller that
     * has secrets and was not revoked.
     *
     * @throws TooManySecretsException in the answer, if it has two already
     */
    public Mono<MadeSecret> renewSecret(Grant grant, UUID id) {
        return get(grant, id)
                .filter(client -> client.keys() == null && client.life().revokedAt() == null)
                .flatMap(client -> secrets.next(ClientSecret.PREFIX))
                .flatMap(secret -> {
                    ClientSecret kept = kept(secret, now());
                    return clients.addSecret(id, kept, kept.createdAt().plus(overlap))
                            .flatMap(added -> added
                                    ? Mono.just(new MadeSecret(kept, secret))
                                    : Mono.error(new TooManySecretsException()));
                });
    }

    /** Ends a secret at once; whether there is such a secret for this caller. */
    public Mono<Boolean> endSecret(Grant grant, UUID id, UUID secret) {
        return get(grant, id)
                .flatMap(client -> clients.endSecret(id, secret, now()))
                .defaultIfEmpty(false);
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
