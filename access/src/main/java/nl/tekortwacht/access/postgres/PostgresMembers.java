/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.party.Member;
import nl.tekortwacht.access.party.Members;
import nl.tekortwacht.access.party.Membership;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Keeps {@code access.members}. */
public final class PostgresMembers implements Members {

    private static final String COLUMNS = "id, person, party, name, administrator, since, ended_at";
    private static final String NOW = " ended_at is null and (cast(:party as text) is null or party = :party)";
    // The rows of all administrators are locked first, and always in the same order: of two who end each other at the
    // same
    // time, the second finds that it is the last.
    private static final String UNLESS_LAST = "with administrators as materialized (select id from access.members"
            + " where party = (select party from access.members where id = :id) and administrator and ended_at is null"
            + " order by id for update)"
            + " update access.members set %s where id = :id and ended_at is null and (not administrator or :evenLast"
            + " or exists (select 1 from administrators others where others.id <> members.id))";

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the table exists. */
    public PostgresMembers(DatabaseClient database, AccessSchema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Membership> current(String person) {
        return database.sql(
                        "select party, administrator from access.members where person = :person and ended_at is null")
                .bind("person", person)
                .map(PostgresMembers::membership)
                .one();
    }

    @Override
    public Mono<Member> get(UUID id) {
        return database.sql("select " + COLUMNS + " from access.members where id = :id")
                .bind("id", id)
                .map(PostgresMembers::member)
                .one();
    }

    @Override
    public Mono<Found<Member>> find(@Nullable PartyId party, Page page) {
        return ofParty("select count(*) as total from access.members where" + NOW, party)
                .map(row -> Rows.number(row, "total"))
                .one()
                .flatMap(total -> ofParty(
                                "select " + COLUMNS + " from access.members where" + NOW
                                        + " order by since desc, id limit :limit offset :offset",
                                party)
                        .bind("limit", page.size())
                        .bind("offset", page.offset())
                        .map(PostgresMembers::member)
                        .all()
                        .collectList()
                        .map(rows -> new Found<>(total, rows)));
    }

    @Override
    public Mono<List<Member>> active(@Nullable PartyId party) {
        return ofParty("select " + COLUMNS + " from access.members where" + NOW + " order by party, name, id", party)
                .map(PostgresMembers::member)
                .all()
                .collectList();
    }

    private GenericExecuteSpec ofParty(String sql, @Nullable PartyId party) {
        return Rows.bind(database.sql(sql), "party", party == null ? null : party.value(), String.class);
    }

    @Override
    public Mono<List<Member>> ofPerson(String person) {
        return database.sql("select " + COLUMNS + " from access.members where person = :person order by since desc, id")
                .bind("person", person)
                .map(PostgresMembers::member)
                .all()
                .collectList();
    }

    @Override
    public Mono<Boolean> rename(UUID id, String name) {
        return isOne(database.sql("update access.members set name = :name where id = :id and ended_at is null")
                .bind("id", id)
                .bind("name", name));
    }

    @Override
    public Mono<Boolean> promote(UUID id) {
        return isOne(database.sql("update access.members set administrator = true where id = :id and ended_at is null")
                .bind("id", id));
    }

    @Override
    public Mono<Boolean> demote(UUID id, boolean evenLast) {
        return isOne(database.sql(UNLESS_LAST.formatted("administrator = false"))
                .bind("id", id)
                .bind("evenLast", evenLast));
    }

    @Override
    public Mono<Boolean> end(UUID id, Instant at, boolean evenLast) {
        return isOne(database.sql(UNLESS_LAST.formatted("ended_at = :at"))
                .bind("id", id)
                .bind("at", at)
                .bind("evenLast", evenLast));
    }

    private static Mono<Boolean> isOne(GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    @Override
    public Mono<Void> eraseNames(String person) {
        return database.sql("update access.members set name = null where person = :person and ended_at is not null")
                .bind("person", person)
                .then();
    }

    @Override
    public Mono<Long> erase(Instant before) {
        return database.sql("delete from access.members where ended_at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    static Member member(Readable row) {
        return new Member(
                Rows.uuid(row, "id"),
                Rows.text(row, "person"),
                row.get("name", String.class),
                membership(row),
                Rows.instant(row, "since"),
                row.get("ended_at", Instant.class));
    }

    static Membership membership(Readable row) {
        return new Membership(new PartyId(Rows.text(row, "party")), Rows.yes(row, "administrator"));
    }
}
