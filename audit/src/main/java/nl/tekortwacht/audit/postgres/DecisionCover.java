/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.event.Actor;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.verification.Covered;
import reactor.core.publisher.Mono;

/**
 * The decisions that alerting makes by itself: each day gets a row with their number and a hash over all of them, two days
 * later. Covered is whom what was decided about and by which finding; that something held is told later is a change that is
 * meant to be possible.
 */
public final class DecisionCover implements Covered {

    private static final String BY_DAY = """
            select (created_at at time zone 'UTC')::date as day, count(*) as number,
              encode(sha256(string_agg(sha256(convert_to(json_build_array(
                  id, event_id, audience, subscription_id, product_id, finding_id, finding_kind, finding,
                  extract(epoch from created_at)::text)::text, 'UTF8')), ''::bytea order by id)), 'hex') as digest
            from alerting.alerts where created_at >= $1 and created_at < $2
            group by 1""";

    private static final String UNCOVERED = """
            with days as (%s)
            select day, number, digest from days
            where not exists (
              select from audit.events e
              where e.action = 'SEAL decisions' and starts_with(e.object, 'day=' || days.day || ' '))
            order by day""".formatted(BY_DAY);

    private static final String BREACH = """
            with days as (%s),
            seals as (
              select distinct on (sealed) substr(object, 5, 10)::date as sealed, object, day, seq,
                encode(digest, 'hex') as digest
              from audit.events where action = 'SEAL decisions' order by sealed, day, seq)
            select days.day as of, seals.day, seals.seq
            from days full join seals on seals.sealed = days.day
            where days.digest is distinct from seals.digest
              and coalesce(days.day, seals.sealed) >= ($1::timestamptz at time zone 'UTC')::date
              and coalesce(days.day, seals.sealed) < ($2::timestamptz at time zone 'UTC')::date
              and (seals.seq is not null or days.day < (select decisions_until from audit.seals))
            order by coalesce(days.day, seals.sealed) limit 1""".formatted(BY_DAY);

    private static final String UNTIL = """
            update audit.seals set decisions_until = $1 where decisions_until is null or decisions_until < $1""";

    private static final int DAYS_TO_SETTLE = 2;
    private static final int RECENT_DAYS = 7;

    private final Database database;
    private final InstantSource clock;
    private final String service;

    /**
     * Covers the decisions in this database.
     *
     * @param service that writes the rows
     */
    public DecisionCover(Database database, InstantSource clock, String service) {
        this.database = database;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public String name() {
        return "decisions";
    }

    /** The first day that is not settled yet. */
    private LocalDate unsettled() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_TO_SETTLE);
    }

    @Override
    public Mono<List<AuditEvent>> uncovered(boolean widely) {
        LocalDate end = unsettled();
        LocalDate start = widely ? LocalDate.EPOCH : end.minusDays(RECENT_DAYS);
        return database.rowsIfThere(
                "alerting.alerts",
                UNCOVERED,
                this::seal,
                start.atStartOfDay(ZoneOffset.UTC).toInstant(),
                end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private AuditEvent seal(Readable row) {
        LocalDate day = Columns.required(row, "day", LocalDate.class);
        return new AuditEvent(
                clock.instant(),
                Actor.system(name()),
                new AuditEvent.Deed(
                        "SEAL decisions", "day=" + day + " count=" + Columns.required(row, "number", Long.class)),
                AuditEvent.Outcome.DONE,
                new AuditEvent.Origin(service, null),
                new AuditEvent.Evidence(null, null, Columns.hash(row, "digest")));
    }

    @Override
    public Mono<Void> covered() {
        return database.change(UNTIL, unsettled()).then();
    }

    @Override
    public Mono<Breach> firstBreach(LocalDate keptSince) {
        return database.rowsIfThere(
                        "alerting.alerts",
                        BREACH,
                        DecisionCover::breach,
                        keptSince.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        unsettled().atStartOfDay(ZoneOffset.UTC).toInstant())
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private static Breach breach(Readable row) {
        LocalDate of = row.get("of", LocalDate.class);
        LocalDate day = row.get("day", LocalDate.class);
        Long seq = row.get("seq", Long.class);
        if (day == null || seq == null) {
            return new Breach(
                    Breach.Kind.DECISIONS_CHANGED,
                    of == null ? LocalDate.EPOCH : of,
                    0,
                    "no row covers the decisions of this day");
        }
        return new Breach(
                Breach.Kind.DECISIONS_CHANGED,
                day,
                seq,
                "the decisions of day "
                        + (of == null ? "that it covers are not there" : of + " are not what they were"));
    }

    @Override
    public Mono<List<String>> notes(LocalDate keptSince) {
        return Mono.just(List.of());
    }
}
