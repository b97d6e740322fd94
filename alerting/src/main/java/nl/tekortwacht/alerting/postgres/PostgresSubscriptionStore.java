/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.SubscriptionStore;
import nl.tekortwacht.alerting.alert.TestRequest;
import nl.tekortwacht.alerting.alert.TestRequests;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.subscriptions}, and the tests that their owners ask for. */
public final class PostgresSubscriptionStore implements SubscriptionStore, TestRequests {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresSubscriptionStore(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<List<Subscription>> running() {
        return database.sql("""
                        select id, product_id, group_id, atc_prefix, channel, target, language
                        from alerting.subscriptions
                        where ended_at is null and channel in ('email', 'webhook')
                          and num_nonnulls(product_id, group_id, atc_prefix) = 1
                        """)
                .map(PostgresSubscriptionStore::subscription)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<TestRequest>> take(int limit) {
        return database.sql("""
                        with taken as (
                          delete from alerting.test_requests where id in (
                            select id from alerting.test_requests order by requested_at, id
                            limit :limit for update skip locked)
                          returning id as request, subscription_id, requested_at)
                        select t.request, t.requested_at,
                          s.id, s.product_id, s.group_id, s.atc_prefix, s.channel, s.target, s.language
                        from taken t join alerting.subscriptions s on s.id = t.subscription_id
                        where s.ended_at is null and s.channel in ('email', 'webhook')
                          and num_nonnulls(s.product_id, s.group_id, s.atc_prefix) = 1
                        """)
                .bind("limit", limit)
                .map(PostgresSubscriptionStore::request)
                .all()
                .collectList();
    }

    private static TestRequest request(Readable row) {
        return new TestRequest(
                Objects.requireNonNull(row.get("request", UUID.class)),
                Objects.requireNonNull(row.get("requested_at", Instant.class)),
                subscription(row));
    }

    private static Subscription subscription(Readable row) {
        Address address = new Address(
                Kinds.channel(text(row, "channel")), text(row, "target"), Locale.forLanguageTag(text(row, "language")));
        return new Subscription(Objects.requireNonNull(row.get("id", UUID.class)), interest(row), address);
    }

    private static Interest interest(Readable row) {
        String product = row.get("product_id", String.class);
        if (product != null) {
            return new Interest.OfProduct(new ProductId(product));
        }
        String group = row.get("group_id", String.class);
        return group != null ? new Interest.OfGroup(group) : new Interest.OfAtcPrefix(text(row, "atc_prefix"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
