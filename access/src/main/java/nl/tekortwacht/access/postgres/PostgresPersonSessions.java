/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.access.party.PersonSessions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Looks into {@code access.sessions}, which is kept by who opens them. */
public final class PostgresPersonSessions implements PersonSessions {

    /** What is told about a session; its id is not, as whoever knows it has the session. */
    record KeptSession(Instant created, Instant lastSeen, Instant endsAt) {}

    private final DatabaseClient database;

    /** A view; {@code schema} proves that the table exists. */
    public PostgresPersonSessions(DatabaseClient database, AccessSchema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Void> end(String person) {
        return database.sql("delete from access.sessions where caller_id = :person")
                .bind("person", person)
                .then();
    }

    @Override
    public Mono<List<Object>> of(String person) {
        return database.sql("select created, last_seen, ends_at from access.sessions where caller_id = :person"
                        + " order by created")
                .bind("person", person)
                .map(PostgresPersonSessions::session)
                .all()
                .collectList();
    }

    private static Object session(Readable row) {
        return new KeptSession(
                Rows.instant(row, "created"), Rows.instant(row, "last_seen"), Rows.instant(row, "ends_at"));
    }
}
