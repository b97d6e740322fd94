/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.alerting.alert.Confirmation;
import nl.tekortwacht.alerting.alert.Confirmations;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads and ends the subscriptions whose e-mail address is not confirmed. */
public final class PostgresConfirmations implements Confirmations {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresConfirmations(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<List<Confirmation>> take(Instant now, int limit) {
        return database.sql("""
                        with taken as (
                          select s.id from alerting.subscriptions s
                          where s.verification = 'PENDING' and s.channel = 'email' and s.ended_at is null
                            and s.verification_due_at <= :now and
                        """ + SubscriptionRow.UNDERSTOOD + """
                           order by s.verification_due_at, s.id limit :limit for update skip locked)
                        update alerting.subscriptions s set verification_due_at = null,
                          verification_reason = 'a mail with a link is sent; it is not confirmed yet'
                        from taken where s.id = taken.id
                        returning s.confirmation_token, s.created_at,
                        """ + SubscriptionRow.COLUMNS)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(PostgresConfirmations::confirmation)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> end(Instant madeBefore, Instant now) {
        return database.sql("""
                        update alerting.subscriptions set verification = 'FAILED', ended_at = :now,
                          verification_due_at = null, verification_reason = 'the address was not confirmed in time'
                        where verification = 'PENDING' and channel = 'email' and ended_at is null
                          and created_at < :madeBefore
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("madeBefore", madeBefore.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static Confirmation confirmation(Readable row) {
        return new Confirmation(
                SubscriptionRow.of(row).about(StockLists.noProducts()),
                Objects.requireNonNull(row.get("confirmation_token", String.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }
}
