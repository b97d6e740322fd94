/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import nl.tekortwacht.access.signin.LocalPath;
import nl.tekortwacht.access.signin.PendingSignIn;
import nl.tekortwacht.access.signin.PendingSignIns;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps {@code access.sign_ins}. */
public final class PostgresPendingSignIns implements PendingSignIns {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the table exists. */
    public PostgresPendingSignIns(DatabaseClient database, AccessSchema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Void> add(PendingSignIn signIn, Instant now) {
        return forgetEnded(now)
                .then(database.sql("insert into access.sign_ins"
                                + " (state_hash, browser_hash, nonce, verifier, return_to, ends_at)"
                                + " values (:stateHash, :browserHash, :nonce, :verifier, :returnTo, :endsAt)")
                        .bind("stateHash", signIn.stateHash())
                        .bind("browserHash", signIn.browserHash())
                        .bind("nonce", signIn.nonce())
                        .bind("verifier", signIn.verifier())
                        .bind("returnTo", signIn.returnTo().value())
                        .bind("endsAt", signIn.endsAt())
                        .then());
    }

    private Mono<Void> forgetEnded(Instant now) {
        return database.sql("delete from access.sign_ins where ends_at <= :now")
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<PendingSignIn> take(String stateHash, String browserHash, Instant now) {
        return database.sql("delete from access.sign_ins"
                        + " where state_hash = :stateHash and browser_hash = :browserHash and ends_at > :now"
                        + " returning state_hash, browser_hash, nonce, verifier, return_to, ends_at")
                .bind("stateHash", stateHash)
                .bind("browserHash", browserHash)
                .bind("now", now)
                .map(PostgresPendingSignIns::signIn)
                .one();
    }

    private static PendingSignIn signIn(Readable row) {
        return new PendingSignIn(
                text(row, "state_hash"),
                text(row, "browser_hash"),
                text(row, "nonce"),
                text(row, "verifier"),
                new LocalPath(text(row, "return_to")),
                Objects.requireNonNull(row.get("ends_at", Instant.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
