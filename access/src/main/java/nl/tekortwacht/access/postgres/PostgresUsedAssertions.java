/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.access.assertion.SignedProof;
import nl.tekortwacht.access.client.UsedAssertions;
import nl.tekortwacht.access.secret.SecretHash;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps {@code access.used_assertions}. */
public final class PostgresUsedAssertions implements UsedAssertions {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the table exists. */
    public PostgresUsedAssertions(DatabaseClient database, AccessSchema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Boolean> use(UUID client, SignedProof proof) {
        return database.sql("insert into access.used_assertions (client_id, id_hash, ends_at)"
                        + " values (:client, :id, :endsAt) on conflict do nothing")
                .bind("client", client)
                .bind("id", SecretHash.of(proof.id()).hex())
                .bind("endsAt", proof.endsAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Long> forget(Instant before) {
        return database.sql("delete from access.used_assertions where ends_at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }
}
