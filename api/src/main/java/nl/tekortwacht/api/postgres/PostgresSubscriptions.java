/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.api.subscription.Channel;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.Subject;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.SubscriptionFilter;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads, adds, ends and gives secrets to {@code alerting.subscriptions}. */
public final class PostgresSubscriptions implements Subscriptions {

    private static final String TABLE = "alerting.subscriptions";

    private final Database database;

    /** Reads and writes through the gate. */
    public PostgresSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(Subscription subscription, @Nullable String secret) {
        Draft content = subscription.content();
        Subject subject = content.subject();
        Statement insert = new Statement(
                        "insert into " + TABLE
                                + " (id, name, product_id, group_id, atc_prefix, channel, target, secret, language, created_at)"
                                + " values (:id, :name, :product, :group, :atc, :channel, :target, :secret, :language, :createdAt)")
                .bind("id", subscription.id())
                .bind("name", content.name())
                .bind("product", subject.productOrNull(), String.class)
                .bind("group", subject.groupOrNull(), String.class)
                .bind("atc", subject.atcOrNull(), String.class)
                .bind("channel", content.channel().wireName())
                .bind("target", content.target())
                .bind("secret", secret, String.class)
                .bind("language", content.language())
                .bind("createdAt", subscription.createdAt());
        return database.update(insert).then();
    }

    @Override
    public Mono<Found<Subscription>> find(SubscriptionFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        return database.<Subscription>count(TABLE, where, at).flatMap(head -> database.list(
                        Database.paged(
                                        "select *, " + endedAt(at) + " as ended from " + TABLE + where.sql()
                                                + " order by created_at desc, id",
                                        page)
                                .bindAll(where.values()),
                        PostgresSubscriptions::row)
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    @Override
    public Mono<Subscription> get(UUID id, KnownAt at) {
        Where where = new Where().by("created_at", at).is("id = :id", "id", id);
        return database.one(
                new Statement("select *, " + endedAt(at) + " as ended from " + TABLE + where.sql())
                        .bindAll(where.values()),
                PostgresSubscriptions::row);
    }

    @Override
    public Mono<Boolean> end(UUID id, Instant at) {
        return database.update(
                        new Statement("update " + TABLE + " set ended_at = coalesce(ended_at, :endedAt) where id = :id")
                                .bind("id", id)
                                .bind("endedAt", at))
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Boolean> replaceSecret(UUID id, String secret, Instant previousUntil) {
        return database.update(new Statement("update " + TABLE
                                + " set previous_secret = secret, previous_secret_until = :until, secret = :secret"
                                + " where id = :id and channel = 'webhook' and ended_at is null")
                        .bind("id", id)
                        .bind("until", previousUntil)
                        .bind("secret", secret))
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<UUID> requestTest(UUID id, UUID test, Instant at) {
        // Whoever asks again before the first is sent gets one test, not two.
        return database.one(
                new Statement("insert into alerting.test_requests as waiting (id, subscription_id, requested_at)"
                                + " select :test, id, :at from " + TABLE + " where id = :id and ended_at is null"
                                + " on conflict (subscription_id) do update set requested_at = waiting.requested_at"
                                + " returning waiting.id as test")
                        .bind("test", test)
                        .bind("at", at)
                        .bind("id", id),
                row -> row.uuid("test"));
    }

    /** When it ended; that it ended later was not known then. */
    private static String endedAt(KnownAt at) {
        return at.present() ? "ended_at" : "(case when ended_at <= :knownAt then ended_at end)";
    }

    private static Where where(SubscriptionFilter filter, KnownAt at) {
        ProductId product = filter.product();
        AtcCode atc = filter.atcPrefix();
        return new Where()
                .by("created_at", at)
                .is("product_id = :product", "product", product == null ? null : product.value())
                .is("group_id = :group", "group", filter.group())
                .is("atc_prefix = :atc", "atc", atc == null ? null : atc.value())
                .is("(" + endedAt(at) + " is null) = :active", "active", filter.active());
    }

    private static Subscription row(Row row) {
        Channel channel = Channel.ofWireName(row.text("channel")).orElseThrow();
        return new Subscription(
                row.uuid("id"),
                new Draft(row.text("name"), subject(row), channel, row.text("target"), row.text("language")),
                row.instant("created_at"),
                row.orNull("ended", Instant.class));
    }

    private static Subject subject(Row row) {
        String product = row.orNull("product_id", String.class);
        String group = row.orNull("group_id", String.class);
        if (product != null) {
            return new Subject.OfProduct(new ProductId(product));
        }
        return group != null ? new Subject.OfGroup(group) : new Subject.OfAtc(new AtcCode(row.text("atc_prefix")));
    }
}
