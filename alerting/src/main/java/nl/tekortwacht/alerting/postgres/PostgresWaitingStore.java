/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.Mail;
import nl.tekortwacht.alerting.alert.WaitingAlert;
import nl.tekortwacht.alerting.alert.WaitingStore;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.plan.BundleKind;
import nl.tekortwacht.alerting.plan.BundleState;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps what waits in PostgreSQL. */
public final class PostgresWaitingStore implements WaitingStore {

    private static final String SUPERSEDE = """
            with gone as (
              delete from alerting.waiting w
              using alerting.alerts old, alerting.alerts newer,
                unnest(cast(:ids as uuid[]), cast(:matters as text[]), cast(:audiences as text[]),
                  cast(:subscriptions as uuid[]), cast(:reasons as text[])) as n (id, matter, audience, subscription, reason)
              where w.matter = n.matter and old.id = w.alert_id and old.reason = n.reason
                and newer.id = n.id and old.seq < newer.seq
                and old.audience = n.audience and old.subscription_id is not distinct from n.subscription
                and not exists (
                  select 1 from alerting.waiting later join alerting.alerts ended on ended.id = later.alert_id
                  where later.matter = w.matter and later.seq > w.seq and ended.audience = old.audience
                    and ended.subscription_id is not distinct from old.subscription_id
                    and ended.reason in ('SUSPICION_ENDED', 'SEVERITY_LOWERED', 'SEVERITY_ENDED'))
              returning old.id, n.id as known)
            update alerting.alerts a
            set decision = 'HOLD', news = a.reason, reason = 'INHIBITED', muted_by = g.known::text
            from gone g
            where a.id = g.id and not exists (select 1 from alerting.deliveries d where d.alert_id = a.id)
            """;
    private static final String ADD_MAILS = """
            insert into alerting.deliveries
              (id, alert_id, channel, target, status, next_attempt_at, created_at, matter, kind)
            select id, alert_id, 'email', target, 'PENDING', :now, :now, matter, kind
            from unnest(cast(:ids as uuid[]), cast(:alerts as uuid[]), cast(:targets as text[]),
              cast(:matters as text[]), cast(:kinds as text[]))
              with ordinality as n (id, alert_id, target, matter, kind, place)
            order by place
            on conflict do nothing
            """;
    private static final String ADD_CARRIED = """
            insert into alerting.delivery_alerts (delivery_id, place, alert_id, matter)
            select * from unnest(cast(:ids as uuid[]), cast(:places as int[]), cast(:alerts as uuid[]),
              cast(:matters as text[]))
            on conflict do nothing
            """;
    private static final String NOTE_BUNDLES = """
            insert into alerting.bundles as b (bundle, sent_at)
            select distinct bundle, cast(:now as timestamptz) from unnest(cast(:bundles as text[])) as n (bundle)
            order by bundle
            on conflict (bundle) do update set sent_at = greatest(b.sent_at, excluded.sent_at)
            """;

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresWaitingStore(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    private record BundleRow(String bundle, BundleState state) {}

    private record PlaceRow(Place place, Instant due) {}

    @Override
    public Mono<Map<String, BundleState>> bundles(Set<String> bundles) {
        return database.sql("""
                        select n.bundle, (select min(due_at) from alerting.waiting w where w.bundle = n.bundle) as due,
                          b.sent_at
                        from unnest(:bundles) as n (bundle) left join alerting.bundles b on b.bundle = n.bundle
                        """)
                .bind("bundles", bundles.toArray(String[]::new))
                .map(row -> new BundleRow(
                        text(row, "bundle"),
                        new BundleState(row.get("due", Instant.class), row.get("sent_at", Instant.class))))
                .all()
                .collectMap(BundleRow::bundle, BundleRow::state);
    }

    @Override
    public Mono<Map<Place, Instant>> waiting(Set<Matter> matters) {
        return database.sql("""
                        select matter, target, max(due_at) as due from alerting.waiting
                        where matter = any (:matters) group by matter, target
                        """)
                .bind("matters", matters.stream().map(Matter::key).toArray(String[]::new))
                .map(row -> new PlaceRow(
                        new Place(new Matter(text(row, "matter")), text(row, "target")),
                        Objects.requireNonNull(row.get("due", Instant.class))))
                .all()
                .collectMap(PlaceRow::place, PlaceRow::due);
    }

    @Override
    public Mono<Void> supersede(List<Alert> alerts) {
        List<Alert> including =
                alerts.stream().filter(alert -> included(alert) != null).toList();
        if (including.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(including)
                .column("ids", Alert::id)
                .column("matters", alert -> Matter.of(alert.event()).key())
                .column("audiences", alert -> alert.decision().recipient().audience())
                .column("subscriptions", alert -> alert.decision().recipient().subscription())
                .column("reasons", PostgresWaitingStore::included)
                .bind(database.sql(SUPERSEDE))
                .then();
    }

    private static @Nullable NotifyReason included(Alert alert) {
        NotifyReason reason =
                alert.decision().decision() instanceof Decision.Notify told ? told.reason() : NotifyReason.TEST;
        return switch (reason) {
            case CONFIRMED -> NotifyReason.SUSPECTED;
            case SEVERITY_RAISED -> NotifyReason.SEVERITY_RAISED;
            default -> null;
        };
    }

    @Override
    public Mono<List<WaitingAlert>> takeDue(Instant now, int limit) {
        return database.sql("""
                        with due as (
                          select id from alerting.waiting where due_at <= :now
                          order by due_at, seq limit :limit for update skip locked),
                        taken as (
                          delete from alerting.waiting w using due where w.id = due.id returning w.*)
                        select t.id, t.alert_id, t.target, t.matter, a.reason, t.bundle, t.kind
                        from taken t join alerting.alerts a on a.id = t.alert_id order by t.seq
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(PostgresWaitingStore::alert)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> send(List<Mail> mails, Instant now) {
        if (mails.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(mails)
                .column("ids", Mail::id)
                .column("alerts", mail -> mail.alerts().getFirst().alert())
                .column("targets", Mail::target)
                .column("matters", mail -> mail.alerts().getFirst().matter().key())
                .column("kinds", Mail::kind)
                .bind(database.sql(ADD_MAILS))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then()
                .then(carry(mails))
                .then(note(mails, now));
    }

    private record CarriedRow(UUID mail, int place, Mail.Carried carried) {}

    private Mono<Void> carry(List<Mail> mails) {
        List<CarriedRow> rows = new ArrayList<>();
        for (Mail mail : mails) {
            for (int place = 0; place < mail.alerts().size(); place++) {
                rows.add(new CarriedRow(mail.id(), place, mail.alerts().get(place)));
            }
        }
        return Rows.of(rows)
                .column("ids", CarriedRow::mail)
                .column("places", CarriedRow::place)
                .column("alerts", row -> row.carried().alert())
                .column("matters", row -> row.carried().matter().key())
                .bind(database.sql(ADD_CARRIED))
                .then();
    }

    private Mono<Void> note(List<Mail> mails, Instant now) {
        return Rows.of(mails.stream()
                        .filter(mail -> mail.kind() != BundleKind.REMINDER)
                        .toList())
                .column("bundles", Mail::bundle)
                .bind(database.sql(NOTE_BUNDLES))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    private static WaitingAlert alert(Readable row) {
        return new WaitingAlert(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("alert_id", UUID.class)),
                text(row, "target"),
                new Matter(text(row, "matter")),
                NotifyReason.valueOf(text(row, "reason")),
                text(row, "bundle"),
                BundleKind.valueOf(text(row, "kind")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
