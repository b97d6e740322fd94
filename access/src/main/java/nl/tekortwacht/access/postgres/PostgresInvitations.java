/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.party.Invitation;
import nl.tekortwacht.access.party.Invitations;
import nl.tekortwacht.access.party.Member;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Keeps {@code access.invitations}; who accepts one is written to {@code access.members} in the same statement. */
public final class PostgresInvitations implements Invitations {

    private static final String COLUMNS =
            "id, name, party, administrator, made_by, made_at, expires_at, accepted_at," + " accepted_by, withdrawn_at";
    private static final String OPEN = " accepted_at is null and withdrawn_at is null and expires_at > :at";
    private static final String OPEN_OF_PARTY = OPEN + " and (cast(:party as text) is null or party = :party)";
    private static final String ACCEPT = "with taken as (update access.invitations"
            + " set accepted_at = :at, accepted_by = :person where token_hash = :token and" + OPEN
            + " and not exists (select 1 from access.members where person = :person and ended_at is null)"
            + " returning party, name, administrator)"
            + " insert into access.members (id, person, party, name, administrator, since)"
            + " select :id, :person, party, coalesce(cast(:name as text), name), administrator, :at from taken"
            + " returning id, person, party, name, administrator, since, ended_at";

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresInvitations(DatabaseClient database, AccessSchema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Void> add(Invitation invitation, SecretHash token) {
        GenericExecuteSpec insert = database.sql("insert into access.invitations"
                        + " (id, name, party, administrator, token_hash, made_by, made_at, expires_at)"
                        + " values (:id, :name, :party, :administrator, :token, :by, :at, :expiresAt)")
                .bind("id", invitation.id())
                .bind("party", invitation.membership().party().value())
                .bind("administrator", invitation.membership().administrator())
                .bind("token", token.hex())
                .bind("by", invitation.made().by())
                .bind("at", invitation.made().at())
                .bind("expiresAt", invitation.made().expiresAt());
        return Rows.bind(insert, "name", invitation.name(), String.class).then();
    }

    @Override
    public Mono<Invitation> get(UUID id) {
        return database.sql("select " + COLUMNS + " from access.invitations where id = :id")
                .bind("id", id)
                .map(PostgresInvitations::invitation)
                .one();
    }

    @Override
    public Mono<Found<Invitation>> open(@Nullable PartyId party, Instant at, Page page) {
        return ofParty("select count(*) as total from access.invitations where" + OPEN_OF_PARTY, party, at)
                .map(row -> Rows.number(row, "total"))
                .one()
                .flatMap(total -> ofParty(
                                "select " + COLUMNS + " from access.invitations where" + OPEN_OF_PARTY
                                        + " order by made_at desc, id limit :limit offset :offset",
                                party,
                                at)
                        .bind("limit", page.size())
                        .bind("offset", page.offset())
                        .map(PostgresInvitations::invitation)
                        .all()
                        .collectList()
                        .map(rows -> new Found<>(total, rows)));
    }

    private GenericExecuteSpec ofParty(String sql, @Nullable PartyId party, Instant at) {
        return Rows.bind(database.sql(sql).bind("at", at), "party", party == null ? null : party.value(), String.class);
    }

    @Override
    public Mono<List<Invitation>> ofPerson(String person) {
        return database.sql("select " + COLUMNS + " from access.invitations"
                        + " where made_by = :person or accepted_by = :person order by made_at desc, id")
                .bind("person", person)
                .map(PostgresInvitations::invitation)
                .all()
                .collectList();
    }

    @Override
    public Mono<Member> accept(SecretHash token, Acceptance acceptance) {
        GenericExecuteSpec accept = database.sql(ACCEPT)
                .bind("token", token.hex())
                .bind("id", acceptance.member())
                .bind("person", acceptance.person())
                .bind("at", acceptance.at());
        return Rows.bind(accept, "name", acceptance.name(), String.class)
                .map(PostgresMembers::member)
                .one()
                // The same person accepted another one at the same time.
                .onErrorResume(DuplicateKeyException.class, e -> Mono.empty());
    }

    @Override
    public Mono<Boolean> withdraw(UUID id, Instant at) {
        return database.sql("update access.invitations set withdrawn_at = :at where id = :id and" + OPEN)
                .bind("id", id)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Void> withdrawThoseOf(String person, Instant at) {
        return database.sql("update access.invitations set withdrawn_at = :at where made_by = :person and" + OPEN)
                .bind("person", person)
                .bind("at", at)
                .then();
    }

    @Override
    public Mono<Void> eraseNames(String person) {
        return database.sql("update access.invitations set name = null where accepted_by = :person")
                .bind("person", person)
                .then();
    }

    @Override
    public Mono<Long> erase(Instant before) {
        return database.sql("delete from access.invitations"
                        + " where least(accepted_at, withdrawn_at, expires_at) < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    private static Invitation invitation(Readable row) {
        return new Invitation(
                Rows.uuid(row, "id"),
                row.get("name", String.class),
                PostgresMembers.membership(row),
                new Invitation.Made(
                        Rows.text(row, "made_by"), Rows.instant(row, "made_at"), Rows.instant(row, "expires_at")),
                new Invitation.End(
                        row.get("accepted_at", Instant.class),
                        row.get("accepted_by", String.class),
                        row.get("withdrawn_at", Instant.class)));
    }
}
