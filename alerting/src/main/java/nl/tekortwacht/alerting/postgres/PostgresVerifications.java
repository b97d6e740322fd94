/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.verification.PendingWebhook;
import nl.tekortwacht.alerting.verification.Verdict;
import nl.tekortwacht.alerting.verification.Verifications;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps how far the verification of webhooks is, in {@code alerting.subscriptions}. */
public final class PostgresVerifications implements Verifications {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresVerifications(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<List<PendingWebhook>> claim(Instant now, Instant leasedUntil, int limit) {
        return database.sql("""
                        with due as (
                          select id from alerting.subscriptions
                          where verification = 'PENDING' and channel = 'webhook' and ended_at is null
                            and verification_due_at <= :now
                          order by verification_due_at, id limit :limit for update skip locked)
                        update alerting.subscriptions s set verification_due_at = :until
                        from due where s.id = due.id
                        returning s.id, s.target, s.verification_attempts, s.secret,
                          case when s.previous_secret_until > :now then s.previous_secret end as previous_secret
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", leasedUntil.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(PostgresVerifications::webhook)
                .all()
                .collectList();
    }

    private static PendingWebhook webhook(Readable row) {
        return new PendingWebhook(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("target", String.class)),
                Stream.of("secret", "previous_secret")
                        .flatMap(column -> Stream.ofNullable(row.get(column, String.class)))
                        .toList(),
                Objects.requireNonNull(row.get("verification_attempts", Integer.class)));
    }

    @Override
    public Mono<Void> record(List<Verdict> verdicts, Instant now) {
        return Rows.of(verdicts)
                .column("ids", Verdict::subscription)
                .column("statuses", Verdict::status)
                .column("attempts", Verdict::attempts)
                .column("dues", Verdict::askAgainAt)
                .column("reasons", verdict -> verdict.reason().replace('\0', ' '))
                .bind(database.sql("""
                        update alerting.subscriptions s set verification = n.status, verification_attempts = n.attempts,
                          verification_due_at = n.due, verification_reason = n.reason,
                          verified_at = case when n.status = 'VERIFIED' then :now end
                        from unnest(cast(:ids as uuid[]), cast(:statuses as text[]), cast(:attempts as int[]),
                          cast(:dues as timestamptz[]), cast(:reasons as text[]))
                          as n (id, status, attempts, due, reason)
                        where s.id = n.id and s.verification = 'PENDING' and s.ended_at is null
                        """))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }
}
