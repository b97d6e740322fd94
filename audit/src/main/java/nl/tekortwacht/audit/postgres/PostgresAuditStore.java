/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.chain.RowFields;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.log.AuditStore;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Puts events into {@code audit.events}: one transaction for each batch, which holds the head of the chain. */
public final class PostgresAuditStore implements AuditStore {

    /** A process that stands still while it holds the head is thrown out after some seconds, as all others wait for it. */
    private static final String LOCK = """
            select day, seq, encode(hash, 'hex') as hash,
              set_config('idle_in_transaction_session_timeout', '5000', true) as patience
            from audit.head for update""";

    private static final String CLOSE_DAY = """
            with closed as (
              insert into audit.days (day, opening, rows, closing)
              select day, opening, seq, hash from audit.head where seq > 0)
            update audit.head set day = $1, opening = hash, seq = 0""";

    private static final String APPEND = """
            with added as (
              insert into audit.events
                (day, seq, occurred_at, actor_kind, actor, party, action, object, result, reason, service, origin,
                 trace, receipt, digest, previous, hash)
              select $1, seq, time::timestamptz, actor_kind, actor, party, action, object, result, reason, service,
                origin, trace, receipt::uuid, decode(digest, 'hex'), decode(previous, 'hex'), decode(hash, 'hex')
              from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
                $17::text[]) as fresh (seq, time, actor_kind, actor, party, action, object, result, reason, service,
                origin, trace, receipt, digest, previous, hash))
            update audit.head set seq = $18, hash = decode($19, 'hex')""";

    private static final String REMOVE = """
            with old as (
              update audit.days set removed_at = $2 where day < $1 and removed_at is null returning day),
            gone as (delete from audit.events where day in (select day from old))
            select count(*) as days from old""";

    /** Day and number are columns of their own type. */
    private static final List<String> FIELDS = RowFields.NAMES.subList(3, RowFields.NAMES.size());

    private final Database database;
    private final InstantSource clock;

    /**
     * A store in this database.
     *
     * @param clock says when rows are removed
     */
    public PostgresAuditStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Void> append(List<AuditEvent> events, LocalDate today) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return database.inOne(database.rows(LOCK, PostgresAuditStore::head)
                .map(List::getFirst)
                .flatMap(head -> today.isAfter(head.day())
                        ? database.change(CLOSE_DAY, today).thenReturn(head.onDay(today))
                        : Mono.just(head))
                .flatMap(head -> insert(chained(head, events)))
                .then());
    }

    private static Head head(Readable row) {
        return new Head(
                Columns.required(row, "day", LocalDate.class),
                Columns.required(row, "seq", Long.class),
                Columns.hash(row, "hash"));
    }

    private static List<ChainRow> chained(Head head, List<AuditEvent> events) {
        List<ChainRow> rows = new ArrayList<>(events.size());
        Head end = head;
        for (AuditEvent event : events) {
            ChainRow row = end.next(event);
            rows.add(row);
            end = row.head();
        }
        return rows;
    }

    private Mono<Long> insert(List<ChainRow> rows) {
        Head end = rows.getLast().head();
        List<Map<String, @Nullable String>> fields =
                rows.stream().map(ChainRow::fields).toList();
        Stream<Object> first =
                Stream.of(end.day(), rows.stream().map(ChainRow::seq).toArray(Long[]::new));
        Stream<Object> texts = FIELDS.stream().map(name -> column(fields, name));
        Stream<Object> hashes = Stream.of(
                rows.stream().map(row -> row.previous().hex()).toArray(String[]::new),
                rows.stream().map(row -> row.hash().hex()).toArray(String[]::new),
                end.seq(),
                end.hash().hex());
        return database.change(
                APPEND, Stream.of(first, texts, hashes).flatMap(all -> all).toArray());
    }

    private static Object column(List<Map<String, @Nullable String>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toArray(String[]::new);
    }

    @Override
    public Mono<Long> removeRowsBefore(LocalDate day) {
        return database.inOne(database.rows("select set_config('tekortwacht.audit_retention', 'on', true)", row -> true)
                .then(database.rows(REMOVE, row -> Columns.required(row, "days", Long.class), day, clock.instant()))
                .map(List::getFirst));
    }
}
