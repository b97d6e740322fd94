/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.api.alert.Alert.Attempt;
import nl.tekortwacht.api.alert.DeadLetters;
import nl.tekortwacht.api.alert.DeliveryFilter;
import nl.tekortwacht.api.alert.LoggedDelivery;
import nl.tekortwacht.api.alert.LoggedDelivery.About;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.DeliveryLog;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.deliveries} with what they carry and their attempts, and makes dead letters pending again. */
public final class PostgresDeliveryLog implements DeliveryLog {

    /** Deliveries that carry an alert of which the condition holds, also if it is not the first of a mail of several. */
    private static final String CARRYING = "d.id in (select x.id from alerting.deliveries x"
            + " join alerting.alerts y on y.id = x.alert_id where {condition}"
            + " union select c.delivery_id from alerting.delivery_alerts c"
            + " join alerting.alerts y on y.id = c.alert_id where {condition})";

    private static final String ABOUT = "select w.delivery, a.* from ("
            + "select id as delivery, alert_id, 0 as place from alerting.deliveries"
            + " where id = any(:ids) and not exists (select 1 from alerting.delivery_alerts c where c.delivery_id = id)"
            + " union all select delivery_id, alert_id, place from alerting.delivery_alerts"
            + " where delivery_id = any(:ids)) w join alerting.alerts a on a.id = w.alert_id order by w.delivery, w.place";

    private static final String REPLAY = "update alerting.deliveries d set status = 'PENDING', next_attempt_at = :now,"
            + " forgiven = d.attempts, lease = null from alerting.alerts a"
            + " left join alerting.subscriptions s on s.id = a.subscription_id";

    private final Database database;

    /** Reads and writes through the gate. */
    public PostgresDeliveryLog(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Found<LoggedDelivery>> find(DeliveryFilter filter, KnownAt at, PageRequest page) {
        String from = Deliveries.at(at) + " d join alerting.alerts a on a.id = d.alert_id";
        Where where = where(filter, at);
        return database.<LoggedDelivery>count(from, where, at).flatMap(head -> database.list(
                        Database.paged(
                                        "select d.*, a.audience, a.subscription_id, a.holder from " + from + where.sql()
                                                + " order by d.created_at desc, d.id",
                                        page)
                                .bindAll(where.values()),
                        PostgresDeliveryLog::head)
                .flatMap(heads -> complete(heads, at))
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    private Mono<List<LoggedDelivery>> complete(List<LoggedDelivery> heads, KnownAt at) {
        List<UUID> ids = heads.stream().map(head -> head.delivery().id()).toList();
        return DeliveryRows.attempts(database, ids, at).flatMap(attempts -> carried(ids)
                .map(about ->
                        heads.stream().map(head -> whole(head, attempts, about)).toList()));
    }

    private Mono<Map<UUID, List<About>>> carried(List<UUID> deliveries) {
        return database.list(
                        new Statement(ABOUT).bind("ids", deliveries.toArray(UUID[]::new)),
                        row -> Map.entry(row.uuid("delivery"), about(row)))
                .map(rows -> {
                    Map<UUID, List<About>> byDelivery = new HashMap<>();
                    rows.forEach(row -> byDelivery
                            .computeIfAbsent(row.getKey(), any -> new ArrayList<>())
                            .add(row.getValue()));
                    return byDelivery;
                });
    }

    private static LoggedDelivery whole(
            LoggedDelivery head, Map<UUID, List<Attempt>> attempts, Map<UUID, List<About>> about) {
        UUID id = head.delivery().id();
        return new LoggedDelivery(
                head.delivery().with(attempts.getOrDefault(id, List.of())),
                head.kind(),
                head.audience(),
                head.subscriptionId(),
                head.holder(),
                about.getOrDefault(id, List.of()));
    }

    /** Without what it carries. */
    private static LoggedDelivery head(Row row) {
        return new LoggedDelivery(
                DeliveryRows.delivery(row),
                row.text("kind"),
                row.text("audience"),
                row.orNull("subscription_id", UUID.class),
                row.orNull("holder", String.class),
                List.of());
    }

    private static About about(Row row) {
        return new About(
                row.uuid("id"),
                row.uuid("event_id"),
                row.uuid("finding_id"),
                row.text("product_id"),
                row.text("reason"),
                row.text("subject"));
    }

    private static Where where(DeliveryFilter filter, KnownAt at) {
        ProductId product = filter.product();
        return new Where()
                .by("d.created_at", at)
                .in("d.status", "statuses", filter.statuses())
                .is("d.channel = any(:channels)", "channels", names(filter.channels()))
                .in("a.audience", "audiences", filter.audiences())
                .is("d.created_at >= :from", "from", filter.from())
                .is("d.created_at < :until", "until", filter.until())
                .is(carrying("y.product_id = :product"), "product", product == null ? null : product.value())
                .is(carrying("y.subscription_id = :subscription"), "subscription", filter.subscription());
    }

    private static String carrying(String condition) {
        return CARRYING.replace("{condition}", condition);
    }

    private static String @Nullable [] names(Set<DeliveryFilter.Channel> channels) {
        return channels.isEmpty()
                ? null
                : channels.stream()
                        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
    }

    @Override
    public Mono<Long> replay(DeadLetters which, Instant now) {
        Where where =
                new Where().and("a.id = d.alert_id").and("d.status = 'DEAD'").and("s.id is null or s.ended_at is null");
        switch (which) {
            case DeadLetters.Named named ->
                where.is("d.id = any(:ids)", "ids", named.deliveries().toArray(UUID[]::new));
            case DeadLetters.Made made ->
                where.is("d.created_at >= :from", "from", made.from())
                        .is("d.created_at < :until", "until", made.until())
                        .in("a.audience", "audiences", made.audiences())
                        .is("d.channel = any(:channels)", "channels", names(made.channels()));
        }
        return database.update(
                new Statement(REPLAY + where.sql()).bindAll(where.values()).bind("now", now));
    }
}
