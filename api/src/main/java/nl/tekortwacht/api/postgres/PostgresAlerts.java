/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.Alert.Attempt;
import nl.tekortwacht.api.alert.Alert.Delivery;
import nl.tekortwacht.api.alert.Alert.Followed;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Alerts;
import nl.tekortwacht.api.subscription.Masked;
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
    public Mono<Found<Followed>> find(AlertFilter filter, PageRequest page) {
        Where where = where(filter);
        return database.<Followed>count(TABLE, where, KnownAt.present(Instant.EPOCH))
                .flatMap(head -> rows(where, page).map(alerts -> new Found<>(head.today(), head.total(), alerts)));
    }

    private Mono<List<Followed>> rows(Where where, PageRequest page) {
        String sql =
                "select *, finding::text as finding_json from " + TABLE + where.sql() + " order by created_at desc, id";
        return database.list(Database.paged(sql, page).bindAll(where.values()), PostgresAlerts::alert)
                .flatMap(this::follow);
    }

    private Mono<List<Followed>> follow(List<Alert> alerts) {
        UUID[] ids = alerts.stream().map(Alert::id).toArray(UUID[]::new);
        return database.list(
                        new Statement(
                                        "select * from alerting.deliveries where alert_id = any(:alerts) order by created_at, id")
                                .bind("alerts", ids),
                        PostgresAlerts::delivery)
                .flatMap(this::withAttempts)
                .map(deliveries -> {
                    Map<UUID, List<Delivery>> byAlert =
                            deliveries.stream().collect(Collectors.groupingBy(Delivery::alertId));
                    return alerts.stream()
                            .map(alert -> new Followed(alert, byAlert.getOrDefault(alert.id(), List.of())))
                            .toList();
                });
    }

    private Mono<List<Delivery>> withAttempts(List<Delivery> deliveries) {
        UUID[] ids = deliveries.stream().map(Delivery::id).toArray(UUID[]::new);
        return database.list(
                        new Statement(
                                        "select * from alerting.delivery_attempts where delivery_id = any(:deliveries) order by delivery_id, attempt")
                                .bind("deliveries", ids),
                        PostgresAlerts::attempt)
                .map(attempts -> {
                    Map<UUID, List<Attempt>> byDelivery =
                            attempts.stream().collect(Collectors.groupingBy(Attempt::deliveryId));
                    return deliveries.stream()
                            .map(delivery -> delivery.with(byDelivery.getOrDefault(delivery.id(), List.of())))
                            .toList();
                });
    }

    private static Where where(AlertFilter filter) {
        ProductId product = filter.product();
        Set<AlertFilter.DeliveryStatus> statuses = filter.statuses();
        return new Where()
                .in("audience", "audiences", filter.audiences())
                .is("product_id = :product", "product", product == null ? null : product.value())
                .is("finding_id = :finding", "finding", filter.findingId())
                .in("decision", "decisions", filter.decisions())
                .is(
                        "exists (select 1 from alerting.deliveries d where d.alert_id = alerts.id and d.status = any(:statuses))",
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
                row.text("decision"),
                row.text("reason"),
                row.text("subject"),
                row.text("finding_json"),
                row.instant("created_at"));
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.uuid("id"),
                row.uuid("alert_id"),
                row.text("channel"),
                Masked.text(row.text("target")),
                row.text("status"),
                row.count("attempts"),
                row.orNull("next_attempt_at", Instant.class),
                row.orNull("delivered_at", Instant.class),
                Masked.textOrNull(row.orNull("last_error", String.class)),
                row.instant("created_at"),
                List.of());
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.uuid("delivery_id"),
                row.count("attempt"),
                row.instant("at"),
                row.text("outcome"),
                row.orNull("status_code", Integer.class),
                Masked.textOrNull(row.orNull("detail", String.class)),
                row.number("millis"));
    }
}
