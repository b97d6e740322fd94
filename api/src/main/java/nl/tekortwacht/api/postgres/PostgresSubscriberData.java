/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.api.store.SubscriberData;
import nl.tekortwacht.api.subscription.MyData;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads and erases what {@code alerting} keeps about a subscriber. */
public final class PostgresSubscriberData implements SubscriberData {

    private static final String KEPT = """
            select s.name, s.channel, s.target, s.language, s.verification, s.created_at, s.ended_at,
              coalesce('product ' || s.product_id, 'group ' || s.group_id, 'atcPrefix ' || s.atc_prefix,
                'substance ' || s.substance, 'list') as about,
              array_to_string(l.products, ',') as products, array_to_string(s.events, ',') as events
            from alerting.subscriptions s left join alerting.stock_lists l on l.subscription_id = s.id
            where s.unsubscribe_token = :token and s.erased_at is null
            """;
    private static final String MESSAGES = """
            select d.created_at, d.status, d.delivered_at, a.subject
            from alerting.subscriptions s join alerting.alerts a on a.subscription_id = s.id
              join alerting.deliveries d on d.alert_id = a.id
            where s.unsubscribe_token = :token order by d.created_at desc, d.id limit 1000
            """;
    private static final String ERASE = """
            with gone as (
              update alerting.subscriptions set name = 'erased', target = 'erased', secret = null,
                previous_secret = null, previous_secret_until = null, verification_reason = null,
                ended_at = coalesce(ended_at, :at), erased_at = :at
              where unsubscribe_token = :token and erased_at is null
              returning id),
            lists as (delete from alerting.stock_lists where subscription_id in (select id from gone)),
            sent as (
              update alerting.deliveries d set target = 'erased', last_error = null
              from alerting.alerts a
              where a.id = d.alert_id and a.subscription_id in (select id from gone) and d.status <> 'PENDING'
              returning d.id),
            answers as (update alerting.delivery_attempts set detail = null where delivery_id in (select id from sent))
            select count(*) as rows from gone
            """;

    private final Database database;

    /** Reads and writes through the gate. */
    public PostgresSubscriberData(Database database) {
        this.database = database;
    }

    @Override
    public Mono<MyData> of(String token) {
        return database.list(new Statement(MESSAGES).bind("token", token), PostgresSubscriberData::message)
                .flatMap(
                        messages -> database.one(new Statement(KEPT).bind("token", token), row -> read(row, messages)));
    }

    private static MyData.Message message(Row row) {
        return new MyData.Message(
                row.instant("created_at"),
                row.text("subject"),
                row.text("status"),
                row.orNull("delivered_at", Instant.class));
    }

    private static MyData read(Row row, List<MyData.Message> messages) {
        return new MyData(
                row.text("name"),
                row.text("channel"),
                row.text("target"),
                row.text("language"),
                row.text("about"),
                words(row.orNull("products", String.class)),
                words(row.orNull("events", String.class)),
                row.text("verification"),
                row.instant("created_at"),
                row.orNull("ended_at", Instant.class),
                messages);
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    @Override
    public Mono<Boolean> erase(String token, Instant at) {
        return database.one(new Statement(ERASE).bind("token", token).bind("at", at), row -> row.number("rows") > 0);
    }
}
