/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.Attempt;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.delivery.DeliveryStore;
import nl.tekortwacht.alerting.delivery.GiveUpReason;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.delivery.Room;
import nl.tekortwacht.alerting.plan.BundleKind;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps deliveries in PostgreSQL. Claims skip rows that others are claiming at the moment, so workers never wait. */
public final class PostgresDeliveryStore implements DeliveryStore {

    /** Due deliveries that are looked at for each that can be taken, as an endpoint may have more than it may get. */
    private static final int CANDIDATES = 4;

    /**
     * Joining with nothing and adding nothing keep PostgreSQL from indexes that are good in a small table only: plans are made
     * while little is due and kept when much is, and then the time would grow with the square of what is due.
     */
    private static final String CLAIM = """
            with busy as (
              select * from unnest(cast(:endpoints as text[]), cast(:counts as int[])) as b (endpoint, under_way)),
            next as (
              select d.id, d.next_attempt_at, d.seq, d.endpoint from alerting.deliveries d
              where d.status = 'PENDING' and d.next_attempt_at <= :now
                and (d.leased_until is null or d.leased_until <= :now)
                and d.endpoint not in (select endpoint from busy where under_way >= :perEndpoint)
                and not exists (
                  select 1 from alerting.deliveries older
                  where older.matter = d.matter and older.target = d.target and older.channel || '' = d.channel
                    and older.seq < d.seq and older.status = 'PENDING')
                and (d.channel <> 'email' or not exists (
                  select 1 from alerting.deliveries older
                  where older.target = d.target and older.channel || '' = d.channel and older.seq < d.seq
                    and older.status = 'PENDING' and older.kind <> 'SINGLE'
                    and exists (
                      select 1 from alerting.delivery_alerts carried
                      where carried.delivery_id = older.id and (carried.matter = d.matter or carried.matter in (
                        select mine.matter from alerting.delivery_alerts mine where mine.delivery_id = d.id)))))
                and (d.kind = 'SINGLE' or not exists (
                  select 1 from alerting.delivery_alerts mine
                    join alerting.deliveries older on older.matter = mine.matter
                  where mine.delivery_id = d.id and older.target = d.target and older.channel || '' = d.channel
                    and older.seq < d.seq and older.status = 'PENDING'))
              order by d.next_attempt_at, d.seq
              limit :candidates),
            fitting as materialized (
              select n.id, n.next_attempt_at, n.seq, coalesce(b.under_way, 0)
                + row_number() over (partition by n.endpoint order by n.next_attempt_at, n.seq) as place
              from next n left join busy b using (endpoint)),
            due as (
              select d.id from alerting.deliveries d join fitting f using (id)
              where f.place <= :perEndpoint and d.status || '' = 'PENDING' and d.next_attempt_at + interval '0' <= :now
                and (d.leased_until is null or d.leased_until <= :now)
              order by f.next_attempt_at, f.seq
              limit :limit for update of d skip locked),
            claimed as (
              update alerting.deliveries d set lease = :lease, leased_until = :until
              from due where d.id = due.id
              returning d.id, d.alert_id, d.channel, d.target, d.attempts, d.forgiven, d.seq, d.kind)
            select c.id, c.kind, c.channel, c.target, c.attempts, c.forgiven,
              coalesce(s.secret, h.secret) as secret,
              case when s.previous_secret_until > :now then s.previous_secret end as previous_secret,
              s.ended_at is null as wanted, s.unsubscribe_token, a.id as alert_id, a.audience, a.subscription_id, a.holder, a.reason, a.subject,
              a.body, a.content::text as content, a.event::text as event, a.created_at
            from claimed c join alerting.alerts a on a.id = c.alert_id
              left join alerting.subscriptions s on s.id = a.subscription_id
              left join alerting.holder_contacts h on h.holder = a.holder and h.channel = c.channel
                and h.target = c.target
            order by c.seq
            """;

    private static final String RECORD = """
            with n as (
              select * from unnest(cast(:ids as uuid[]), cast(:leases as uuid[]), cast(:statuses as text[]),
                cast(:attempts as int[]), cast(:next as timestamptz[]), cast(:delivered as timestamptz[]),
                cast(:errors as text[]), cast(:counted as boolean[]), cast(:at as timestamptz[]),
                cast(:outcomes as text[]), cast(:codes as int[]), cast(:details as text[]), cast(:millis as bigint[]),
                cast(:ended as uuid[]))
                as n (id, lease, status, attempts, next_attempt_at, delivered_at, last_error, counted, at, outcome,
                  status_code, detail, millis, ended)),
            done as (
              update alerting.deliveries d set status = n.status, attempts = n.attempts,
                next_attempt_at = n.next_attempt_at, delivered_at = n.delivered_at, last_error = n.last_error,
                lease = null, leased_until = null
              from n where d.id = n.id and d.lease = n.lease
              returning d.id),
            kept as (
              insert into alerting.delivery_attempts (delivery_id, attempt, at, outcome, status_code, detail, millis)
              select n.id, n.attempts, n.at, n.outcome, n.status_code, n.detail, n.millis
              from n join done using (id) where n.counted),
            unwanted as (
              update alerting.subscriptions s set ended_at = n.at
              from n where s.id = n.ended and s.ended_at is null)
            select count(*) from done
            """;

    private final DatabaseClient database;
    private final Supplier<UUID> leases;

    /**
     * A store.
     *
     * @param leases a new id each time; workers must not get the same
     * @param schema proves that the tables exist
     */
    public PostgresDeliveryStore(DatabaseClient database, Supplier<UUID> leases, Schema schema) {
        this.database = database;
        this.leases = leases;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<List<Delivery>> claim(Instant now, Duration lease, Room room) {
        return Mono.defer(() -> {
            UUID token = leases.get();
            return Rows.of(room.underWay().entrySet())
                    .column("endpoints", Map.Entry::getKey)
                    .column("counts", Map.Entry::getValue)
                    .bind(database.sql(CLAIM))
                    .bind("perEndpoint", room.perEndpoint())
                    .bind("candidates", CANDIDATES * room.free())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                    .bind("lease", token)
                    .bind("limit", room.free())
                    .map(row -> ClaimedRow.delivery(row, token))
                    .all()
                    .collectList()
                    .flatMap(this::withAllTheyCarry);
        });
    }

    private record Carried(UUID delivery, Notice notice) {}

    /** Those of several alerts, with all of them. */
    private Mono<List<Delivery>> withAllTheyCarry(List<Delivery> claimed) {
        List<Delivery> several = claimed.stream()
                .filter(delivery -> delivery.kind() != BundleKind.SINGLE)
                .toList();
        if (several.isEmpty()) {
            return Mono.just(claimed);
        }
        return Rows.of(several)
                .column("ids", Delivery::id)
                .bind(database.sql("""
                        select c.delivery_id, a.id as alert_id, a.audience, a.subscription_id, a.holder, a.reason,
                          a.subject, a.body, a.content::text as content, a.event::text as event, a.created_at
                        from alerting.delivery_alerts c join alerting.alerts a on a.id = c.alert_id
                        where c.delivery_id = any (cast(:ids as uuid[])) order by c.delivery_id, c.place
                        """))
                .map(row ->
                        new Carried(Objects.requireNonNull(row.get("delivery_id", UUID.class)), ClaimedRow.notice(row)))
                .all()
                .collectMultimap(Carried::delivery, Carried::notice)
                .map(carried -> claimed.stream()
                        .map(delivery -> carried.containsKey(delivery.id())
                                ? delivery.carrying(List.copyOf(carried.get(delivery.id())))
                                : delivery)
                        .toList());
    }

    @Override
    public Mono<Long> record(List<Attempt> attempts) {
        return Rows.of(attempts)
                .column("ids", attempt -> attempt.delivery().id())
                .column("leases", attempt -> attempt.delivery().lease())
                .column("statuses", Attempt::status)
                .column("attempts", Attempt::number)
                .column("next", Attempt::nextAttemptAt)
                .column("delivered", attempt -> attempt.status() == DeliveryStatus.DELIVERED ? attempt.at() : null)
                .column("errors", PostgresDeliveryStore::error)
                .column("counted", Attempt::counts)
                .column("at", Attempt::at)
                .column("outcomes", attempt -> attempt.outcome().name())
                .column("codes", attempt -> attempt.outcome().statusCode())
                .column("details", PostgresDeliveryStore::detail)
                .column("millis", Attempt::millis)
                .column("ended", PostgresDeliveryStore::endedSubscription)
                .bind(database.sql(RECORD))
                .mapValue(Long.class)
                .one();
    }

    private static @Nullable String error(Attempt attempt) {
        if (attempt.status() == DeliveryStatus.DELIVERED) {
            return null;
        }
        String detail = detail(attempt);
        return attempt.outcome().name().toLowerCase(Locale.ROOT) + (detail == null ? "" : ": " + detail);
    }

    private static @Nullable String detail(Attempt attempt) {
        return attempt.outcome().explanation();
    }

    private static @Nullable UUID endedSubscription(Attempt attempt) {
        boolean ended = attempt.outcome() instanceof DeliveryOutcome.GiveUp never
                && never.reason() == GiveUpReason.ENDED_BY_RECEIVER;
        return ended ? attempt.delivery().notice().recipient().subscription() : null;
    }

    @Override
    public Mono<Long> replay(Collection<UUID> deliveries, Instant now) {
        return Rows.of(deliveries)
                .column("ids", id -> id)
                .bind(database.sql("""
                        update alerting.deliveries
                        set status = 'PENDING', next_attempt_at = :now, forgiven = attempts, lease = null
                        where id = any (cast(:ids as uuid[])) and status = 'DEAD'
                        """))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Duration> oldestPending(Channel channel, Instant now) {
        return database.sql("""
                        select coalesce(min(created_at), :now) as oldest from alerting.deliveries
                        where status = 'PENDING' and channel = :channel
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("channel", Kinds.of(channel))
                .mapValue(Instant.class)
                .one()
                .map(oldest -> Duration.between(oldest, now));
    }
}
