/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import nl.tekortwacht.access.session.Person;
import nl.tekortwacht.access.session.Session;
import nl.tekortwacht.access.session.Sessions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps {@code access.sessions}. */
public final class PostgresSessions implements Sessions {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the table exists. */
    public PostgresSessions(DatabaseClient database, AccessSchema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Void> add(Session session) {
        return database.sql("insert into access.sessions (id_hash, caller_id, person, created, last_seen, ends_at)"
                        + " values (:idHash, :callerId, :person, :created, :lastSeen, :endsAt)")
                .bind("idHash", session.idHash())
                .bind("callerId", session.person().caller().id())
                .bind("person", Json.of(nl.tekortwacht.contracts.json.Json.bytes(session.person())))
                .bind("created", session.created())
                .bind("lastSeen", session.lastSeen())
                .bind("endsAt", session.endsAt())
                .then();
    }

    @Override
    public Mono<Session> find(String idHash) {
        return database.sql("select id_hash, person, created, last_seen, ends_at from access.sessions"
                        + " where id_hash = :idHash")
                .bind("idHash", idHash)
                .map(PostgresSessions::session)
                .one();
    }

    private static Session session(Readable row) {
        byte[] person = Objects.requireNonNull(row.get("person", Json.class)).asArray();
        return new Session(
                Objects.requireNonNull(row.get("id_hash", String.class)),
                nl.tekortwacht.contracts.json.Json.read(person, Person.class),
                instant(row, "created"),
                instant(row, "last_seen"),
                instant(row, "ends_at"));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class), column);
    }

    @Override
    public Mono<Void> seen(String idHash, Instant when) {
        return database.sql(
                        "update access.sessions set last_seen = :seen where id_hash = :idHash and last_seen < :seen")
                .bind("idHash", idHash)
                .bind("seen", when)
                .then();
    }

    @Override
    public Mono<Void> remove(String idHash) {
        return database.sql("delete from access.sessions where id_hash = :idHash")
                .bind("idHash", idHash)
                .then();
    }

    @Override
    public Mono<Long> removeAllOf(String callerId) {
        return database.sql("delete from access.sessions where caller_id = :callerId")
                .bind("callerId", callerId)
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Long> removeEnded(Instant now, Instant lastSeen) {
        return database.sql("delete from access.sessions where ends_at <= :now or last_seen <= :lastSeen")
                .bind("now", now)
                .bind("lastSeen", lastSeen)
                .fetch()
                .rowsUpdated();
    }
}
