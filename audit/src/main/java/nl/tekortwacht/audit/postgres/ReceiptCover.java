/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.event.Actor;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.verification.Covered;
import reactor.core.publisher.Mono;

/**
 * The receipts of what was sent in: each that is closed gets a row with a hash of what it says. One that broke off may still
 * count lines that were under way, so that of it only what it is about is covered.
 */
public final class ReceiptCover implements Covered {

    /** What is hashed: JSON text, so that any two receipts differ if any of their columns does. */
    private static final String DIGEST = """
            encode(sha256(convert_to(case s.state when 'COMPLETE' then json_build_array(
                s.id, s.kind, s.door, s.media_type, s.source, extract(epoch from s.received_at)::text, s.state,
                extract(epoch from s.finished_at)::text, s.bytes, encode(s.sha256, 'hex'), s.lines, s.accepted,
                s.duplicate, s.refused)::text
              else json_build_array(s.id, s.kind, s.door, s.media_type, s.source,
                extract(epoch from s.received_at)::text, s.state)::text end, 'UTF8')), 'hex')""";

    private static final String UNCOVERED = """
            select s.id, s.state, %s as digest
            from ingest.submissions s
            where s.state <> 'OPEN' and s.received_at >= $1 and not exists (
              select from audit.events e
              where e.receipt = s.id and e.action = 'SEAL receipt' and e.object = 'state=' || s.state)
            order by s.received_at limit 5000""".formatted(DIGEST);

    /** The first seal counts, so that a later one cannot hide a change; a receipt is given a minute to get it. */
    private static final String BREACH = """
            with judged as (
              select s.id, s.received_at, e.day, e.seq, e.digest, %s as now
              from ingest.submissions s
              left join lateral (
                select day, seq, encode(digest, 'hex') as digest from audit.events e
                where e.receipt = s.id and e.action = 'SEAL receipt' and e.object = 'state=' || s.state
                order by day, seq limit 1) e on true
              where s.state <> 'OPEN' and s.received_at >= $1
                and (e.seq is not null or s.moved_at < (select receipts_until - interval '1 minute' from audit.seals))),
            gone as (
              select e.receipt, e.occurred_at, e.day, e.seq, encode(e.digest, 'hex') from audit.events e
              where e.action = 'SEAL receipt' and not exists (select from ingest.submissions s where s.id = e.receipt))
            select id, received_at, day, seq, false as gone from judged where digest is distinct from now
            union all
            select receipt, occurred_at, day, seq, true from gone
            order by received_at, id limit 1""".formatted(DIGEST);

    private static final String WITHOUT_SENDER = """
            select count(*) as number, min(s.id::text) as first from ingest.submissions s
            where s.state <> 'OPEN' and s.door = 'http' and s.received_at >= $1 and not exists (
              select from audit.events e where e.receipt = s.id and e.action <> 'SEAL receipt')""";

    private static final String UNTIL = "update audit.seals set receipts_until = clock_timestamp()";

    /** Receipts are closed within that time, or their process has died. */
    private static final Duration RECENT = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;
    private final String service;

    /**
     * Covers the receipts in this database.
     *
     * @param service that writes the rows
     */
    public ReceiptCover(Database database, InstantSource clock, String service) {
        this.database = database;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public Mono<List<AuditEvent>> uncovered(boolean widely) {
        Instant since = widely ? Instant.EPOCH : clock.instant().minus(RECENT);
        return database.rowsIfThere("ingest.submissions", UNCOVERED, this::seal, since);
    }

    private AuditEvent seal(Readable row) {
        return new AuditEvent(
                clock.instant(),
                Actor.system(name()),
                new AuditEvent.Deed("SEAL receipt", "state=" + Columns.text(row, "state")),
                AuditEvent.Outcome.DONE,
                new AuditEvent.Origin(service, null),
                new AuditEvent.Evidence(null, Columns.required(row, "id", UUID.class), Columns.hash(row, "digest")));
    }

    @Override
    public Mono<Void> covered() {
        return database.change(UNTIL).then();
    }

    @Override
    public Mono<Breach> firstBreach(LocalDate keptSince) {
        return database.rowsIfThere(
                        "ingest.submissions",
                        BREACH,
                        ReceiptCover::breach,
                        keptSince.atStartOfDay(ZoneOffset.UTC).toInstant())
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private static Breach breach(Readable row) {
        UUID receipt = Columns.required(row, "id", UUID.class);
        LocalDate day = row.get("day", LocalDate.class);
        Long seq = row.get("seq", Long.class);
        if (day == null || seq == null) {
            LocalDate received =
                    LocalDate.ofInstant(Columns.required(row, "received_at", Instant.class), ZoneOffset.UTC);
            return new Breach(
                    Breach.Kind.RECEIPT_WITHOUT_ROW, received, 0, "receipt " + receipt + " has no row that covers it");
        }
        boolean isGone = Columns.required(row, "gone", Boolean.class);
        return new Breach(
                Breach.Kind.RECEIPT_CHANGED,
                day,
                seq,
                "receipt " + receipt + (isGone ? " is not there any more" : " is not what it was when it was closed"));
    }

    @Override
    public Mono<List<String>> notes(LocalDate keptSince) {
        return database.rowsIfThere(
                        "ingest.submissions",
                        WITHOUT_SENDER,
                        row -> {
                            long number = Columns.required(row, "number", Long.class);
                            return number == 0
                                    ? ""
                                    : number + " receipts have no row that says who sent them, such as "
                                            + row.get("first", String.class) + ": the process ended before it answered";
                        },
                        keptSince.atStartOfDay(ZoneOffset.UTC).toInstant())
                .map(notes -> notes.stream().filter(note -> !note.isEmpty()).toList());
    }
}
