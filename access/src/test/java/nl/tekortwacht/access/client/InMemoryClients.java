/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Clients in memory. */
public final class InMemoryClients implements Clients {

    private final Map<UUID, Client> clients = new LinkedHashMap<>();

    private List<Client> where(Predicate<Client> condition) {
        return clients.values().stream()
                .filter(condition)
                .sorted(Comparator.comparing((Client client) -> client.life().createdAt())
                        .reversed()
                        .thenComparing(Client::id))
                .toList();
    }

    private static boolean isOf(Client client, @Nullable PartyId party) {
        return party == null || party.equals(client.profile().party());
    }

    private boolean change(UUID id, Predicate<Client> condition, UnaryOperator<Client> step) {
        Client client = clients.get(id);
        if (client == null || !condition.test(client)) {
            return false;
        }
        clients.put(id, step.apply(client));
        return true;
    }

    private static Client with(Client client, Client.Life life, List<ClientSecret> secrets) {
        return new Client(client.id(), client.profile(), life, client.keys(), secrets);
    }

    private static Client.Life revoked(Client.Life life, @Nullable Instant at) {
        return new Client.Life(life.createdBy(), life.createdAt(), life.endsAt(), at, life.lastUsedOn());
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static ClientSecret ending(ClientSecret secret, Instant at) {
        return new ClientSecret(
                secret.id(), secret.hash(), secret.createdAt(), earlier(secret.endsAt(), at), secret.lastUsedOn());
    }

    private static boolean isRunning(Client client) {
        return client.life().revokedAt() == null;
    }

    @Override
    public Mono<Void> add(Client client) {
        return Mono.fromRunnable(() -> clients.put(client.id(), client));
    }

    @Override
    public Mono<Client> get(UUID id) {
        return Mono.fromCallable(() -> clients.get(id));
    }

    @Override
    public Mono<Found<Client>> find(@Nullable PartyId party, Page page) {
        List<Client> all = where(client -> isOf(client, party));
        return Mono.just(new Found<>(
                all.size(), all.stream().skip(page.offset()).limit(page.size()).toList()));
    }

    @Override
    public Mono<List<Client>> active(@Nullable PartyId party, Instant at) {
        return Mono.just(where(client -> isOf(client, party) && client.life().isActive(at)).stream()
                .sorted(Comparator.comparing((Client client) -> client.profile().party() == null
                                ? ""
                                : Objects.requireNonNull(client.profile().party())
                                        .value())
                        .thenComparing(client -> client.profile().name())
                        .thenComparing(Client::id))
                .toList());
    }

    @Override
    public Mono<List<Client>> madeBy(String caller) {
        return Mono.just(where(client -> client.life().createdBy().equals(caller)));
    }

    @Override
    public Mono<Boolean> change(UUID id, String name, @Nullable PublicKeys keys) {
        return Mono.fromCallable(() -> change(
                id,
                InMemoryClients::isRunning,
                client -> new Client(
                        id,
                        new Client.Profile(
                                name, client.profile().party(), client.profile().scopes()),
                        client.life(),
                        keys == null ? client.keys() : keys,
                        client.secrets())));
    }

    @Override
    public Mono<Void> revoke(UUID id, Instant at) {
        return Mono.fromRunnable(() -> change(
                id, InMemoryClients::isRunning, client -> with(client, revoked(client.life(), at), client.secrets())));
    }

    @Override
    public Mono<Boolean> addSecret(UUID id, ClientSecret secret, Instant othersEndAt) {
        return Mono.fromCallable(() -> change(
                id,
                client -> isRunning(client)
                        && client.activeSecrets(secret.createdAt()).size() < MOST_SECRETS,
                client -> {
                    List<ClientSecret> secrets = new ArrayList<>(client.secrets().stream()
                            .map(old -> ending(old, othersEndAt))
                            .toList());
                    secrets.add(secret);
                    return with(client, client.life(), secrets);
                }));
    }

    @Override
    public Mono<Boolean> endSecret(UUID id, UUID secret, Instant at) {
        return Mono.fromCallable(() -> change(
                id,
                client -> client.secrets().stream().anyMatch(one -> one.id().equals(secret)),
                client -> with(
                        client,
                        client.life(),
                        client.secrets().stream()
                                .map(one -> one.id().equals(secret) ? ending(one, at) : one)
                                .toList())));
    }

    @Override
    public Mono<Void> used(UUID id, @Nullable UUID secret, LocalDate day) {
        return Mono.fromRunnable(() -> change(id, client -> true, client -> {
            Client.Life life = client.life();
            return with(
                    client,
                    new Client.Life(
                            life.createdBy(),
                            life.createdAt(),
                            life.endsAt(),
                            life.revokedAt(),
                            later(life.lastUsedOn(), day)),
                    client.secrets().stream()
                            .map(one -> one.id().equals(secret)
                                    ? new ClientSecret(
                                            one.id(),
                                            one.hash(),
                                            one.createdAt(),
                                            one.endsAt(),
                                            later(one.lastUsedOn(), day))
                                    : one)
                            .toList());
        }));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    @Override
    public Mono<Long> erase(Instant before) {
        return Mono.fromCallable(() -> {
            clients.replaceAll((id, client) -> with(
                    client,
                    client.life(),
                    client.secrets().stream()
                            .filter(secret -> !isBefore(secret.endsAt(), before))
                            .toList()));
            int size = clients.size();
            clients.values().removeIf(client -> Stream.of(
                            client.life().revokedAt(), client.life().endsAt())
                    .anyMatch(end -> isBefore(end, before)));
            return (long) size - clients.size();
        });
    }

    private static boolean isBefore(@Nullable Instant end, Instant before) {
        return end != null && end.isBefore(before);
    }
}
