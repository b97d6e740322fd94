/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.ClientSecret;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Keeps {@code access.clients} and {@code access.client_secrets}. */
public final class PostgresClients implements Clients {

    private static final String SELECT = "select id, name, party, scopes, jwk_set, created_by, created_at, ends_at,"
            + " revoked_at, last_used_on from access.clients";
    private static final String OF_PARTY = " where (cast(:party as text) is null or party = :party)";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresClients(DatabaseClient database, TransactionalOperator transaction, AccessSchema schema) {
        this.database = database;
        this.transaction = transaction;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Void> add(Client client) {
        Mono<Void> secrets = client.secrets().isEmpty()
                ? Mono.empty()
                : insert(client.id(), client.secrets().getFirst());
        return insert(client).then(secrets).as(transaction::transactional);
    }

    private Mono<Void> insert(Client client) {
        Client.Profile profile = client.profile();
        GenericExecuteSpec insert = database.sql("insert into access.clients"
                        + " (id, name, party, scopes, jwk_set, created_by, created_at, ends_at)"
                        + " values (:id, :name, :party, :scopes, :keys, :by, :at, :endsAt)")
                .bind("id", client.id())
                .bind("name", profile.name())
                .bind(
                        "scopes",
                        profile.scopes().stream().map(Scope::word).sorted().toArray(String[]::new))
                .bind("by", client.life().createdBy())
                .bind("at", client.life().createdAt());
        insert = Rows.bind(
                insert,
                "party",
                profile.party() == null ? null : profile.party().value(),
                String.class);
        insert = Rows.bind(
                insert, "keys", client.keys() == null ? null : client.keys().jwkSet(), String.class);
        return Rows.bind(insert, "endsAt", client.life().endsAt(), Instant.class)
                .then();
    }

    private Mono<Void> insert(UUID client, ClientSecret secret) {
        return database.sql("insert into access.client_secrets (id, client_id, hash, created_at)"
                        + " values (:id, :client, :hash, :at)")
                .bind("id", secret.id())
                .bind("client", client)
                .bind("hash", secret.hash().hex())
                .bind("at", secret.createdAt())
                .then();
    }

    @Override
    public Mono<Client> get(UUID id) {
        return withSecrets(database.sql(SELECT + " where id = :id").bind("id", id))
                .flatMap(clients -> Mono.justOrEmpty(clients.stream().findFirst()));
    }

    private Mono<List<Client>> withSecrets(GenericExecuteSpec select) {
        return select.map(ClientRows::client).all().collectList().flatMap(this::withSecrets);
    }

    private Mono<List<Client>> withSecrets(List<Client> clients) {
        if (clients.isEmpty()) {
            return Mono.just(clients);
        }
        UUID[] ids = clients.stream().map(Client::id).toArray(UUID[]::new);
        return database.sql("select id, client_id, hash, created_at, ends_at, last_used_on from access.client_secrets"
                        + " where client_id = any(:ids) order by created_at, id")
                .bind("ids", ids)
                .map(ClientRows::owned)
                .all()
                .collectList()
                .map(secrets -> clients.stream()
                        .map(client -> ClientRows.with(client, secrets))
                        .toList());
    }

    @Override
    public Mono<Found<Client>> find(@Nullable PartyId party, Page page) {
        return ofParty("select count(*) as total from access.clients" + OF_PARTY, party)
                .map(row -> Rows.number(row, "total"))
                .one()
                .flatMap(total -> withSecrets(ofParty(
                                        SELECT + OF_PARTY + " order by created_at desc, id limit :limit offset :offset",
                                        party)
                                .bind("limit", page.size())
                                .bind("offset", page.offset()))
                        .map(rows -> new Found<>(total, rows)));
    }

    @Override
    public Mono<List<Client>> active(@Nullable PartyId party, Instant at) {
        return withSecrets(ofParty(
                        SELECT + OF_PARTY + " and revoked_at is null and (ends_at is null or ends_at > :at)"
                                + " order by party nulls first, name, id",
                        party)
                .bind("at", at));
    }

    private GenericExecuteSpec ofParty(String sql, @Nullable PartyId party) {
        return Rows.bind(database.sql(sql), "party", party == null ? null : party.value(), String.class);
    }

    @Override
    public Mono<List<Client>> madeBy(String caller) {
        return withSecrets(database.sql(SELECT + " where created_by = :by order by created_at desc, id")
                .bind("by", caller));
    }

    @Override
    public Mono<Boolean> change(UUID id, String name, @Nullable PublicKeys keys) {
        GenericExecuteSpec update = database.sql("update access.clients set name = :name,"
                        + " jwk_set = coalesce(cast(:keys as text), jwk_set) where id = :id and revoked_at is null")
                .bind("id", id)
                .bind("name", name);
        return isOne(Rows.bind(update, "keys", keys == null ? null : keys.jwkSet(), String.class));
    }

    private static Mono<Boolean> isOne(GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    @Override
    public Mono<Void> revoke(UUID id, Instant at) {
        return database.sql("update access.clients set revoked_at = :at where id = :id and revoked_at is null")
                .bind("id", id)
                .bind("at", at)
                .then();
    }

    @Override
    public Mono<Boolean> addSecret(UUID id, ClientSecret secret, Instant othersEndAt) {
        return lock(id).then(Mono.defer(() -> database.sql("select count(*) as active from access.clients c"
                                + " left join access.client_secrets s on s.client_id = c.id"
                                + " and (s.ends_at is null or s.ends_at > :at)"
                                + " where c.id = :id and c.revoked_at is null group by c.id having count(s.id) < :most")
                        .bind("id", id)
                        .bind("at", secret.createdAt())
                        .bind("most", MOST_SECRETS)
                        .map(row -> true)
                        .one()))
                .flatMap(free ->
                        endOthers(id, othersEndAt).then(insert(id, secret)).thenReturn(true))
                .defaultIfEmpty(false)
                .as(transaction::transactional);
    }

    /** So that two who add at the same time do not both find room. */
    private Mono<Void> lock(UUID id) {
        return database.sql("select id from access.clients where id = :id for update")
                .bind("id", id)
                .then();
    }

    private Mono<Void> endOthers(UUID id, Instant at) {
        return database.sql("update access.client_secrets set ends_at = least(ends_at, :at) where client_id = :id")
                .bind("id", id)
                .bind("at", at)
                .then();
    }

    @Override
    public Mono<Boolean> endSecret(UUID id, UUID secret, Instant at) {
        return isOne(database.sql("update access.client_secrets set ends_at = least(ends_at, :at)"
                        + " where client_id = :id and id = :secret")
                .bind("id", id)
                .bind("secret", secret)
                .bind("at", at));
    }

    @Override
    public Mono<Void> used(UUID id, @Nullable UUID secret, LocalDate day) {
        // Written once a day; every token that day asks in vain.
        Mono<Void> client = database.sql("update access.clients set last_used_on = :day"
                        + " where id = :id and (last_used_on is null or last_used_on < :day)")
                .bind("id", id)
                .bind("day", day)
                .then();
        return secret == null ? client : client.then(usedSecret(secret, day));
    }

    private Mono<Void> usedSecret(UUID secret, LocalDate day) {
        return database.sql("update access.client_secrets set last_used_on = :day"
                        + " where id = :id and (last_used_on is null or last_used_on < :day)")
                .bind("id", secret)
                .bind("day", day)
                .then();
    }

    @Override
    public Mono<Long> erase(Instant before) {
        return database.sql("delete from access.client_secrets where ends_at < :before")
                .bind("before", before)
                .then()
                .then(database.sql("delete from access.clients where least(revoked_at, ends_at) < :before")
                        .bind("before", before)
                        .fetch()
                        .rowsUpdated());
    }
}
