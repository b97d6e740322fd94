/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.ingest.quarantine.Backlog;
import nl.tekortwacht.ingest.quarantine.Quarantine;
import nl.tekortwacht.ingest.quarantine.QuarantineEntry;
import nl.tekortwacht.ingest.quarantine.QuarantineState;
import nl.tekortwacht.ingest.submission.PageRequest;
import nl.tekortwacht.ingest.submission.Slice;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps refused lines in {@code ingest.quarantine}; they are put there when their chunk is settled. */
public final class PostgresQuarantine implements Quarantine, Backlog.Source {

    private static final String COUNT = "select count(*) as total from ingest.quarantine";

    private static final String GROUPS =
            "select reporter, field, reason_kind, state, count(*) as entries" + " from ingest.quarantine";

    private static final String CLAIM = """
            update ingest.quarantine set claim = $2, claimed_at = clock_timestamp()
            where id = $1 and state = 'OPEN'
              and (claim is null or claimed_at <= clock_timestamp() - make_interval(secs => $3))""";

    private static final String RELEASE =
            "update ingest.quarantine set claim = null, claimed_at = null where id = $1 and claim = $2";

    private static final String RESUBMITTED = """
            update ingest.quarantine set state = 'RESUBMITTED', closed_at = $3, closed_by = $4, resubmission = $2
            where id = $1 and claim = $2 and state = 'OPEN'""";

    private static final String DISCARD = """
            update ingest.quarantine set state = 'DISCARDED', closed_at = $1, closed_by = $2, closed_reason = $3
            where state = 'OPEN' and (claim is null or claimed_at <= clock_timestamp() - make_interval(secs => $4))""";

    private static final String BACKLOG = """
            select (select count(*) from ingest.quarantine where state = 'OPEN') as open_entries,
              count(*) as unsafe, min(received_at) as oldest
            from ingest.reports where not safe""";

    private static final String OWNED = "quarantine.submission_id in (select id from ingest.submissions where owner = ";

    private final Database database;

    /** The quarantine in this database. */
    public PostgresQuarantine(Database database) {
        this.database = database;
    }

    @Override
    public Mono<QuarantineEntry> find(long id) {
        return database.rows(EntryRows.ONE, EntryRows::read, id)
                .flatMap(found -> found.isEmpty() ? Mono.empty() : Mono.just(found.getFirst()));
    }

    @Override
    public Mono<Slice<QuarantineEntry>> list(Filter filter, PageRequest page) {
        Where counted = where(filter);
        Where listed = where(filter);
        String list = EntryRows.ALL
                + listed.then(
                        " order by quarantine.received_at desc, quarantine.id desc limit ? offset ?",
                        page.pageSize(),
                        page.offset());
        return database.rows(COUNT + counted, PostgresQuarantine::total, counted.parameters())
                .flatMap(total -> database.rows(list, EntryRows::read, listed.parameters())
                        .map(rows -> new Slice<>(rows, total.getFirst())));
    }

    @Override
    public Mono<List<Group>> count(Filter filter) {
        Where where = where(filter);
        return database.rows(
                GROUPS + where + " group by reporter, field, reason_kind, state"
                        + " order by entries desc, reason_kind, reporter, field, state limit " + MOST_GROUPS,
                PostgresQuarantine::group,
                where.parameters());
    }

    private static Where where(Filter filter) {
        QuarantineState state = filter.state();
        PartyId owner = filter.owner();
        Where where = new Where()
                .and("quarantine.state = ?", state == null ? null : state.name())
                .and("quarantine.reporter = ?", filter.reporter())
                .and("quarantine.product_id = ?", filter.product())
                .and("quarantine.reason_kind = ?", filter.reasonKind())
                .and("quarantine.submission_id = ?", filter.receipt())
                .and("quarantine.received_at >= ?", filter.from())
                .and("quarantine.received_at < ?", filter.to())
                .and(OWNED + "?)", owner == null ? null : owner.value());
        return WHOLE_LINE.equals(filter.field())
                ? where.and("quarantine.field is null")
                : where.and("quarantine.field = ?", filter.field());
    }

    @Override
    public Mono<Boolean> claim(long id, UUID claim, Duration heldFor) {
        return database.change(CLAIM, id, claim, (double) heldFor.toSeconds()).map(claimed -> claimed == 1);
    }

    @Override
    public Mono<Void> release(long id, UUID claim) {
        return database.change(RELEASE, id, claim).then();
    }

    @Override
    public Mono<Boolean> resubmitted(long id, UUID claim, @Nullable String by, Instant at) {
        return database.change(RESUBMITTED, id, claim, at, Storable.textOrNull(by))
                .map(closed -> closed == 1);
    }

    @Override
    public Mono<Long> discard(Discarded discarded, Duration heldFor) {
        UUID receipt = discarded.receipt();
        PartyId owner = discarded.owner();
        return database.change(
                DISCARD
                        + (receipt == null ? " and id = any($5)" : " and submission_id = $5")
                        + " and ($6::text is null or " + OWNED + "$6::text))",
                discarded.at(),
                Storable.text(discarded.by()),
                Storable.text(discarded.reason()),
                (double) heldFor.toSeconds(),
                receipt == null ? discarded.ids().toArray(Long[]::new) : receipt,
                owner == null ? null : owner.value());
    }

    @Override
    public Mono<Backlog> look() {
        return database.rows(BACKLOG, PostgresQuarantine::backlog).map(List::getFirst);
    }

    private static Backlog backlog(Readable row) {
        return new Backlog(
                Columns.required(row, "open_entries", Long.class),
                Columns.required(row, "unsafe", Long.class),
                row.get("oldest", Instant.class));
    }

    private static long total(Readable row) {
        return Columns.required(row, "total", Long.class);
    }

    private static Group group(Readable row) {
        return new Group(
                row.get("reporter", String.class),
                row.get("field", String.class),
                Columns.required(row, "reason_kind", String.class),
                QuarantineState.valueOf(Columns.required(row, "state", String.class)),
                Columns.required(row, "entries", Long.class));
    }
}
