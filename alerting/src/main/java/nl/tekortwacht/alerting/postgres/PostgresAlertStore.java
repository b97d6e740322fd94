/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.AlertStore;
import nl.tekortwacht.alerting.alert.NewDelivery;
import nl.tekortwacht.alerting.alert.Position;
import nl.tekortwacht.alerting.alert.Unreadable;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Withheld;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Keeps alerts in PostgreSQL; one statement per table and batch. */
public final class PostgresAlertStore implements AlertStore {

    private static final String ADD_ALERTS = """
            insert into alerting.alerts (id, event_id, audience, subscription_id, product_id, finding_id, finding_kind,
              decision, reason, subject, finding, created_at, matter, body, event, route, holder, news, muted_by, escalated_from, content)
            select id, event_id, audience, subscription_id, product_id, finding_id, finding_kind,
              decision, reason, subject, finding, :now, matter, body, event, route, holder, news, muted_by, escalated_from, content
            from unnest(cast(:ids as uuid[]), cast(:events as uuid[]), cast(:audiences as text[]),
              cast(:subscriptions as uuid[]), cast(:products as text[]), cast(:findingIds as uuid[]),
              cast(:kinds as text[]), cast(:decisions as text[]), cast(:reasons as text[]), cast(:subjects as text[]),
              cast(:findings as jsonb[]), cast(:matters as text[]), cast(:bodies as text[]), cast(:bodiesOfEvents as jsonb[]),
              cast(:routes as text[]), cast(:holders as text[]), cast(:news as text[]), cast(:mutedBy as text[]),
              cast(:escalatedFrom as uuid[]), cast(:contents as jsonb[]))
              with ordinality as n (id, event_id, audience, subscription_id, product_id, finding_id, finding_kind,
              decision, reason, subject, finding, matter, body, event, route, holder, news, muted_by, escalated_from, content, place)
            order by place
            on conflict (id) do update set decision = excluded.decision, reason = excluded.reason,
              subject = excluded.subject, body = excluded.body, content = excluded.content, event = excluded.event, route = excluded.route,
              news = excluded.news, muted_by = excluded.muted_by, escalated_from = excluded.escalated_from
            where excluded.escalated_from is not null and alerts.decision = 'HOLD'
            """;

    private static final String ADD_DELIVERIES = """
            insert into alerting.deliveries (id, alert_id, channel, target, status, next_attempt_at, created_at, matter)
            select id, alert_id, channel, target, 'PENDING', :now, :now, matter
            from unnest(cast(:ids as uuid[]), cast(:alerts as uuid[]), cast(:channels as text[]),
              cast(:targets as text[]), cast(:matters as text[]))
              with ordinality as n (id, alert_id, channel, target, matter, place)
            order by place
            on conflict do nothing
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresAlertStore(DatabaseClient database, TransactionalOperator transaction, Schema schema) {
        this.database = database;
        this.transaction = transaction;
        Objects.requireNonNull(schema);
    }

    @Override
    public <T> Mono<T> inTransaction(Mono<T> work) {
        return transaction.transactional(work);
    }

    @Override
    public Mono<Instant> watchFrom() {
        return database.sql("select since from alerting.watch")
                .mapValue(Instant.class)
                .one();
    }

    @Override
    public Mono<Set<UUID>> firstSeen(Collection<UUID> events, Instant now) {
        if (events.isEmpty()) {
            return Mono.just(Set.of());
        }
        return Rows.of(events)
                .column("ids", id -> id)
                .bind(database.sql("""
                        insert into alerting.handled_events (event_id, handled_at)
                        select distinct id, :now from unnest(cast(:ids as uuid[])) as n (id) order by id
                        on conflict do nothing returning event_id
                        """))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> add(List<Alert> alerts, List<NewDelivery> deliveries, Instant now) {
        return addAlerts(alerts, now).then(addDeliveries(deliveries, now));
    }

    private Mono<Void> addAlerts(List<Alert> alerts, Instant now) {
        if (alerts.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(alerts)
                .column("ids", Alert::id)
                .column("events", alert -> alert.event().eventId())
                .column("audiences", alert -> alert.decision().recipient().audience())
                .column("subscriptions", alert -> alert.decision().recipient().subscription())
                .column("products", alert -> alert.event().finding().product())
                .column("findingIds", alert -> alert.event().findingId())
                .column("kinds", alert -> Kinds.of(alert.event().finding()))
                .column("decisions", alert -> alert.decision().tells() ? "NOTIFY" : "HOLD")
                .column("reasons", alert -> alert.decision().decision().reasonName())
                .column("subjects", Alert::subject)
                .column("findings", alert -> Json.text(alert.event().finding()))
                .column("matters", alert -> Matter.of(alert.event()).key())
                .column("bodies", Alert::body)
                .column("bodiesOfEvents", PostgresAlertStore::event)
                .column("routes", alert -> alert.decision().route())
                .column("contents", PostgresAlertStore::content)
                .column("holders", alert -> alert.decision().recipient().holder())
                .column("news", alert -> withheld(alert)
                        .map(kept -> kept.would().reason().name())
                        .orElse(null))
                .column("mutedBy", alert -> withheld(alert)
                        .map(Withheld::by)
                        .filter(by -> !by.isEmpty())
                        .orElse(null))
                .column("escalatedFrom", alert -> alert.decision().escalatedFrom())
                .bind(database.sql(ADD_ALERTS))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    private static @Nullable String content(Alert alert) {
        return alert.content() == null ? null : Json.text(alert.content());
    }

    /** What may be told later is kept whole. */
    private static @Nullable String event(Alert alert) {
        return alert.decision().tells() || withheld(alert).isPresent() ? Json.text(alert.event()) : null;
    }

    private static Optional<Withheld> withheld(Alert alert) {
        return alert.decision().decision() instanceof Decision.Hold held
                ? Optional.ofNullable(held.withheld())
                : Optional.empty();
    }

    @Override
    public Mono<Void> release(List<Alert> alerts, List<NewDelivery> deliveries, Instant now) {
        if (alerts.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(alerts)
                .column("ids", Alert::id)
                .column("reasons", alert -> alert.decision().decision().reasonName())
                .column("subjects", Alert::subject)
                .column("bodies", Alert::body)
                .column("contents", PostgresAlertStore::content)
                .bind(database.sql("""
                        update alerting.alerts a
                        set decision = 'NOTIFY', news = a.reason, reason = n.reason, subject = n.subject, body = n.body,
                          content = n.content, released_at = :now
                        from unnest(cast(:ids as uuid[]), cast(:reasons as text[]), cast(:subjects as text[]),
                          cast(:bodies as text[]), cast(:contents as jsonb[])) as n (id, reason, subject, body, content)
                        where a.id = n.id
                        """))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then()
                .then(addDeliveries(deliveries, now));
    }

    private Mono<Void> addDeliveries(List<NewDelivery> deliveries, Instant now) {
        return addAtOnce(
                        deliveries.stream()
                                .filter(delivery -> delivery.slot() == null)
                                .toList(),
                        now)
                .then(addWaiting(deliveries.stream()
                        .filter(delivery -> delivery.slot() != null)
                        .toList()));
    }

    private Mono<Void> addAtOnce(List<NewDelivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return Mono.empty();
        }
        return DeliveryRows.of(deliveries)
                .column("channels", delivery -> Kinds.of(delivery.address().channel()))
                .bind(database.sql(ADD_DELIVERIES))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    private Mono<Void> addWaiting(List<NewDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Mono.empty();
        }
        return DeliveryRows.of(deliveries)
                .column("bundles", delivery -> Objects.requireNonNull(delivery.slot())
                        .bundle())
                .column("kinds", delivery -> Objects.requireNonNull(delivery.slot())
                        .kind())
                .column("due", delivery -> Objects.requireNonNull(delivery.slot())
                        .due())
                .bind(database.sql("""
                        insert into alerting.waiting (id, alert_id, target, matter, bundle, kind, due_at)
                        select id, alert_id, target, matter, bundle, kind, due_at
                        from unnest(cast(:ids as uuid[]), cast(:alerts as uuid[]), cast(:targets as text[]),
                          cast(:matters as text[]), cast(:bundles as text[]), cast(:kinds as text[]),
                          cast(:due as timestamptz[]))
                          with ordinality as n (id, alert_id, target, matter, bundle, kind, due_at, place)
                        order by place
                        on conflict do nothing
                        """))
                .then();
    }

    @Override
    public Mono<Void> keep(List<Unreadable> records, Instant now) {
        if (records.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(records)
                .column("topics", Unreadable::topic)
                .column("parts", Unreadable::partition)
                .column("offsets", Unreadable::offset)
                .column("contents", Unreadable::hex)
                .column("reasons", unreadable -> unreadable.reason().replace('\0', ' '))
                .bind(database.sql("""
                        insert into alerting.unreadable (topic, part, record_offset, value, reason, kept_at)
                        select topic, part, record_offset, decode(value, 'hex'), reason, :now
                        from unnest(cast(:topics as text[]), cast(:parts as int[]), cast(:offsets as bigint[]),
                          cast(:contents as text[]), cast(:reasons as text[]))
                          as n (topic, part, record_offset, value, reason)
                        on conflict do nothing
                        """))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    @Override
    public Mono<Void> advance(List<Position> positions) {
        if (positions.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(positions)
                .column("topics", Position::topic)
                .column("parts", Position::partition)
                .column("offsets", Position::nextOffset)
                .bind(database.sql("""
                        insert into alerting.kafka_positions as p (topic, part, next_offset)
                        select topic, part, next_offset
                        from unnest(cast(:topics as text[]), cast(:parts as int[]), cast(:offsets as bigint[]))
                          as n (topic, part, next_offset)
                        order by topic, part
                        on conflict (topic, part) do update
                        set next_offset = greatest(p.next_offset, excluded.next_offset)
                        """))
                .then();
    }

    @Override
    public Mono<List<Position>> positions(String topic) {
        return database.sql("select part, next_offset from alerting.kafka_positions where topic = :topic")
                .bind("topic", topic)
                .map(row -> new Position(
                        topic,
                        Objects.requireNonNull(row.get("part", Integer.class)),
                        Objects.requireNonNull(row.get("next_offset", Long.class))))
                .all()
                .collectList();
    }
}
