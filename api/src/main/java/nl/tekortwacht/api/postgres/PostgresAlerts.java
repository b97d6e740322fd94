/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.Alert.Delivery;
import nl.tekortwacht.api.alert.Alert.Followed;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Alerts;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.ProductId;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.alerts}, {@code deliveries} and {@code delivery_attempts}: one query each per page. */
public final class PostgresAlerts implements Alerts {

    private static final String TABLE = "alerting.alerts";

    private final Database database;

    /** Reads through the gate. */
    public PostgresAlerts(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Found<Followed>> find(AlertFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        return database.<Followed>count(TABLE, where, at)
                .flatMap(head -> rows(where, at, page).map(alerts -> new Found<>(head.today(), head.total(), alerts)));
    }

    private Mono<List<Followed>> rows(Where where, KnownAt at, PageRequest page) {
        String sql = "select *, finding::text as finding_json, " + decision(at) + " as decided, "
                + then(at, "news", "reason")
                + " as why, " + then(at, "reason", "news") + " as besides, " + then(at, "null", "released_at")
                + " as released from " + TABLE + where.sql() + " order by created_at desc, id";
        return database.list(Database.paged(sql, page).bindAll(where.values()), PostgresAlerts::alert)
                .flatMap(alerts -> follow(alerts, at));
    }

    private Mono<List<Followed>> follow(List<Alert> alerts, KnownAt at) {
        return DeliveryRows.carrying(database, alerts.stream().map(Alert::id).toList(), at)
                .map(deliveries -> {
                    Map<UUID, List<Delivery>> byAlert =
                            deliveries.stream().collect(Collectors.groupingBy(Delivery::alertId));
                    return alerts.stream()
                            .map(alert -> new Followed(alert, byAlert.getOrDefault(alert.id(), List.of())))
                            .toList();
                });
    }

    /** What was held for a while and told later was still held then; its row says how it is now. */
    private static String then(KnownAt at, String held, String otherwise) {
        return at.present()
                ? otherwise
                : "(case when released_at > :knownAt then " + held + " else " + otherwise + " end)";
    }

    private static String decision(KnownAt at) {
        return then(at, "'HOLD'", "decision");
    }

    private static Where where(AlertFilter filter, KnownAt at) {
        ProductId product = filter.product();
        Set<AlertFilter.DeliveryStatus> statuses = filter.statuses();
        return new Where()
                .by("created_at", at)
                .in("audience", "audiences", filter.audiences())
                .is("product_id = :product", "product", product == null ? null : product.value())
                .is("finding_id = :finding", "finding", filter.findingId())
                .in(decision(at), "decisions", filter.decisions())
                .is(
                        "exists (select 1 from " + Deliveries.at(at)
                                + " d where d.status = any(:statuses) and (d.alert_id = alerts.id or d.id in"
                                + " (select c.delivery_id from alerting.delivery_alerts c where c.alert_id = alerts.id)))",
                        "statuses",
                        statuses.isEmpty()
                                ? null
                                : statuses.stream().map(Enum::name).toArray(String[]::new));
    }

    private static Alert alert(Row row) {
        return new Alert(
                row.uuid("id"),
                row.uuid("event_id"),
                row.text("audience"),
                row.orNull("subscription_id", UUID.class),
                row.text("product_id"),
                row.uuid("finding_id"),
                row.text("finding_kind"),
                row.text("decided"),
                row.text("why"),
                row.orNull("route", String.class),
                row.orNull("holder", String.class),
                new Alert.Quiet(
                        row.orNull("besides", String.class),
                        row.orNull("muted_by", String.class),
                        row.orNull("released", Instant.class),
                        row.orNull("escalated_from", UUID.class)),
                row.text("subject"),
                row.text("finding_json"),
                row.instant("created_at"));
    }
}
