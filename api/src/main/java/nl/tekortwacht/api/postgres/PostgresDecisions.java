/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.alert.Alert.Delivery;
import nl.tekortwacht.api.alert.Asked;
import nl.tekortwacht.api.alert.Decided;
import nl.tekortwacht.api.alert.HandledEvent;
import nl.tekortwacht.api.store.Decisions;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.PartyId;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.alerts} by finding and recipient, and what became of each. */
public final class PostgresDecisions implements Decisions {

    private static final int MOST = 500;

    /** A decision tells itself when it was made and when it changed. */
    private static final KnownAt NOW = KnownAt.present(Instant.EPOCH);

    private final Database database;

    /** Reads through the gate. */
    public PostgresDecisions(Database database) {
        this.database = database;
    }

    @Override
    public Mono<List<Decided>> about(UUID finding, Asked who) {
        PartyId holder = who.holder();
        Where where = new Where()
                .is("a.finding_id = :finding", "finding", finding)
                .is("a.audience = :audience", "audience", who.audience().name())
                .is("a.subscription_id = :subscription", "subscription", who.subscription())
                .is("a.holder = :holder", "holder", holder == null ? null : holder.value());
        return database.list(
                        new Statement(
                                        "select a.*, (select min(w.due_at) from alerting.waiting w where w.alert_id = a.id)"
                                                + " as waiting_until from alerting.alerts a" + where.sql()
                                                + " order by a.seq limit " + MOST)
                                .bindAll(where.values()),
                        PostgresDecisions::decided)
                .flatMap(decisions -> follow(decisions));
    }

    private Mono<List<Decided>> follow(List<Decided> decisions) {
        return DeliveryRows.carrying(
                        database, decisions.stream().map(Decided::alertId).toList(), NOW)
                .map(deliveries -> decisions.stream()
                        .map(decided -> decided.with(deliveries.stream()
                                .filter(delivery -> isOf(delivery, decided))
                                .toList()))
                        .toList());
    }

    private static boolean isOf(Delivery delivery, Decided decided) {
        return delivery.alertId().equals(decided.alertId());
    }

    private static Decided decided(Row row) {
        return new Decided(
                row.instant("created_at"),
                row.uuid("id"),
                row.uuid("event_id"),
                row.text("decision").equals("NOTIFY"),
                row.text("reason"),
                row.orNull("route", String.class),
                row.orNull("news", String.class),
                row.orNull("muted_by", String.class),
                row.orNull("released_at", Instant.class),
                row.orNull("escalated_from", UUID.class),
                row.orNull("waiting_until", Instant.class),
                row.text("subject"),
                List.of());
    }

    @Override
    public Mono<List<HandledEvent>> events(UUID finding) {
        Where where = new Where().is("f.finding_id = :finding", "finding", finding);
        return database.list(
                new Statement("select f.event_id, f.product_id, f.change, f.known_at, h.handled_at"
                                + " from detection.findings f"
                                + " left join alerting.handled_events h on h.event_id = f.event_id" + where.sql()
                                + " order by f.seq limit " + MOST)
                        .bindAll(where.values()),
                row -> new HandledEvent(
                        row.uuid("event_id"),
                        row.text("product_id"),
                        row.text("change"),
                        row.instant("known_at"),
                        row.orNull("handled_at", Instant.class)));
    }
}
