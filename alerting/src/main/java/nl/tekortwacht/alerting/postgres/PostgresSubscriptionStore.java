/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.SubscriptionStore;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.subscriptions}. */
public final class PostgresSubscriptionStore implements SubscriptionStore {

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
