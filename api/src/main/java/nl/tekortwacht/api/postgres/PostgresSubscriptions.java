/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.api.subscription.Channel;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.StockList;
import nl.tekortwacht.api.subscription.Subject;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.SubscriptionFilter;
import nl.tekortwacht.api.subscription.Verification;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads, adds, ends and gives secrets to {@code alerting.subscriptions}. */
public final class PostgresSubscriptions implements Subscriptions {

    private static final String TABLE = "alerting.subscriptions";
    private static final String WITH_LISTS =
            TABLE + " left join alerting.stock_lists l on has_list and l.subscription_id = id";
    private static final String ADD_LIST = "insert into alerting.stock_lists"
            + " (subscription_id, version, products, changed_at)"
            + " select id, gen_random_uuid(), :products, :at from wanted"
            + " on conflict (subscription_id) do update set version = excluded.version,"
            + " products = excluded.products, changed_at = excluded.changed_at";

    private final Database database;

    /** Reads and writes through the gate. */
    public PostgresSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(Subscription subscription, @Nullable String secret, String owner) {
        Draft content = subscription.content();
        Statement insert = content.subject() instanceof Subject.OfProducts listed
                ? new Statement("with wanted as (" + SubscriptionRow.INSERT + " returning id) " + ADD_LIST)
                        .bind("products", texts(listed.list()))
                        .bind("at", subscription.createdAt())
                : new Statement(SubscriptionRow.INSERT);
        return database.update(SubscriptionRow.bind(subscription, secret, owner, insert))
                .then();
    }

    @Override
    public Mono<Boolean> isOf(UUID id, PartyId owner) {
        return database.one(
                        new Statement("select id from " + TABLE + " where id = :id and owner = :owner")
                                .bind("id", id)
                                .bind("owner", owner.value()),
                        row -> row.uuid("id"))
                .hasElement();
    }

    private static String[] texts(StockList list) {
        return list.products().stream().map(ProductId::value).toArray(String[]::new);
    }

    @Override
    public Mono<Boolean> change(UUID id, Draft content) {
        Statement update = new Statement("update " + TABLE + " set name = :name, language = :language, "
                        + SubscriptionRow.CHOICES + " where id = :id and ended_at is null")
                .bind("id", id)
                .bind("name", content.name())
                .bind("language", content.language());
        return database.update(SubscriptionRow.bind(content.choice(), update)).map(rows -> rows > 0);
    }

    @Override
    public Mono<Boolean> replaceList(UUID id, StockList list, Instant at) {
        return database.update(new Statement("with wanted as (select id from " + TABLE
                                + " where id = :id and has_list and ended_at is null) " + ADD_LIST)
                        .bind("id", id)
                        .bind("products", texts(list))
                        .bind("at", at))
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Boolean> confirm(UUID id, String token, Instant at) {
        return database.update(new Statement("update " + TABLE
                                + " set verified_at = coalesce(verified_at, :at), verification = 'VERIFIED',"
                                + " verification_reason = :reason, verification_due_at = null"
                                + " where id = :id and confirmation_token = :token and channel = 'email'"
                                + " and verification in ('PENDING', 'VERIFIED') and ended_at is null")
                        .bind("id", id)
                        .bind("token", token)
                        .bind("reason", "confirmed with the link in the mail")
                        .bind("at", at))
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Boolean> verifyAgain(UUID id, Instant at) {
        return database.update(new Statement("update " + TABLE
                                + " set verification = 'PENDING', verification_attempts = 0, verification_due_at = :at,"
                                + " verification_reason = :reason"
                                + " where id = :id and channel = 'webhook' and verification <> 'VERIFIED'"
                                + " and ended_at is null")
                        .bind("id", id)
                        .bind("reason", Verification.pending(Channel.WEBHOOK).reason(), String.class)
                        .bind("at", at))
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Void> endByToken(String token, Instant at) {
        return database.update(new Statement("update " + TABLE
                                + " set ended_at = :at where unsubscribe_token = :token and ended_at is null")
                        .bind("token", token)
                        .bind("at", at))
                .then();
    }

    @Override
    public Mono<Found<Subscription>> find(SubscriptionFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        return database.<Subscription>count(TABLE, where, at).flatMap(head -> database.list(
                        Database.paged(
                                        SubscriptionRow.SELECT + endedAt(at) + " as ended from " + WITH_LISTS
                                                + where.sql() + " order by created_at desc, id",
                                        page)
                                .bindAll(where.values()),
                        row -> SubscriptionRow.read(row, at))
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    @Override
    public Mono<Subscription> get(UUID id, KnownAt at) {
        Where where = new Where().by("created_at", at).is("id = :id", "id", id);
        return database.one(
                new Statement(SubscriptionRow.SELECT + endedAt(at) + " as ended from " + WITH_LISTS + where.sql())
                        .bindAll(where.values()),
                row -> SubscriptionRow.read(row, at));
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
                                + " and verification = 'VERIFIED'"
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
        PartyId owner = filter.owner();
        return new Where()
                .by("created_at", at)
                .is("product_id = :product", "product", product == null ? null : product.value())
                .is("group_id = :group", "group", filter.group())
                .is("lower(substance) = lower(:substance)", "substance", filter.substance())
                .is("atc_prefix = :atc", "atc", atc == null ? null : atc.value())
                .is("(" + endedAt(at) + " is null) = :active", "active", filter.active())
                .is("owner = :owner", "owner", owner == null ? null : owner.value());
    }
}
