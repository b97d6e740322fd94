/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.api.alert.Alert.Attempt;
import nl.tekortwacht.api.alert.Alert.Delivery;
import nl.tekortwacht.api.subscription.Masked;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** Reads rows of deliveries, and adds their attempts. */
final class DeliveryRows {

    /** The deliveries in which alerts went out; a mail of several carries those that follow its first, too. */
    private static final String CARRIERS = "select d.*, w.wanted from ("
            + "select id as delivery, alert_id as wanted from alerting.deliveries where alert_id = any(:alerts)"
            + " union select delivery_id, alert_id from alerting.delivery_alerts where alert_id = any(:alerts)) w join ";

    private DeliveryRows() {}

    /** The deliveries that carry these alerts, one for each alert that it carries, with their attempts; the oldest first. */
    static Mono<List<Delivery>> carrying(Database database, List<UUID> alerts, KnownAt at) {
        Where where = new Where().by("d.created_at", at);
        return database.list(
                        new Statement(CARRIERS + Deliveries.at(at) + " d on d.id = w.delivery" + where.sql()
                                        + " order by d.created_at, d.id")
                                .bindAll(where.values())
                                .bind("alerts", alerts.toArray(UUID[]::new)),
                        row -> delivery(row).of(row.uuid("wanted")))
                .flatMap(deliveries -> attempts(
                                database, deliveries.stream().map(Delivery::id).toList(), at)
                        .map(attempts -> deliveries.stream()
                                .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
                                .toList()));
    }

    static Delivery delivery(Row row) {
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

    /** The attempts by their deliveries, the oldest first. */
    static Mono<Map<UUID, List<Attempt>>> attempts(Database database, List<UUID> deliveries, KnownAt at) {
        Where where = new Where()
                .by("at", at)
                .is("delivery_id = any(:deliveries)", "deliveries", deliveries.toArray(UUID[]::new));
        return database.list(
                        new Statement("select * from alerting.delivery_attempts" + where.sql()
                                        + " order by delivery_id, attempt")
                                .bindAll(where.values()),
                        DeliveryRows::attempt)
                .map(attempts -> attempts.stream().collect(Collectors.groupingBy(Attempt::deliveryId)));
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
