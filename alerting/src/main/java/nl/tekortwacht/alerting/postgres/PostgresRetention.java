/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import nl.tekortwacht.alerting.alert.RetentionStore;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Erases by overwriting. */
public final class PostgresRetention implements RetentionStore {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresRetention(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Long> eraseSubscribers(Instant endedBefore, Instant now) {
        return database.sql("""
                        with erased as (
                          update alerting.subscriptions set name = 'erased', target = 'erased', secret = null,
                            previous_secret = null, previous_secret_until = null, verification_reason = null,
                            confirmation_token = replace(gen_random_uuid()::text || gen_random_uuid(), '-', ''),
                            unsubscribe_token = replace(gen_random_uuid()::text || gen_random_uuid(), '-', ''),
                            erased_at = :now
                          where ended_at < :before and erased_at is null
                          returning id),
                        lists as (delete from alerting.stock_lists where subscription_id in (select id from erased))
                        select count(*) as rows from erased
                        """)
                .bind("before", endedBefore.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(row -> Objects.requireNonNull(row.get("rows", Long.class)))
                .one();
    }

    @Override
    public Mono<Long> eraseAddresses(Instant sentBefore) {
        return database.sql("""
                        with erased as (
                          update alerting.deliveries set target = 'erased', last_error = null
                          where created_at < :before and status <> 'PENDING' and target <> 'erased'
                          returning id),
                        answers as (
                          update alerting.delivery_attempts set detail = null
                          where delivery_id in (select id from erased) and detail is not null)
                        select count(*) as rows from erased
                        """)
                .bind("before", sentBefore.atOffset(ZoneOffset.UTC))
                .map(row -> Objects.requireNonNull(row.get("rows", Long.class)))
                .one();
    }

    @Override
    public Mono<Long> eraseNames(Instant takenBefore) {
        return database.sql(
                        "update alerting.acknowledgements set taken_by = 'erased' where taken_at < :before and taken_by <> 'erased'")
                .bind("before", takenBefore.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }
}
