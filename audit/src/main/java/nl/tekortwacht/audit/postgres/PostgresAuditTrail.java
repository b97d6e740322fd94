/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.event.Result;
import nl.tekortwacht.audit.log.AuditQuery;
import nl.tekortwacht.audit.log.AuditTrail;
import reactor.core.publisher.Mono;

/** Reads the chain from {@code audit.events}. */
public final class PostgresAuditTrail implements AuditTrail {

    private static final String DAYS = """
            select day, encode(opening, 'hex') as opening, rows, encode(closing, 'hex') as closing,
              removed_at is not null as removed
            from audit.days
            union all
            select day, encode(opening, 'hex'), seq, encode(hash, 'hex'), false from audit.head where seq > 0
            order by day""";

    /** From day to day by the key, so that rows are not counted. */
    private static final String DAYS_WITH_ROWS = """
            with recursive found as (
              (select min(day) as day from audit.events)
              union all
              select (select min(day) from audit.events where day > found.day) from found where found.day is not null)
            select day from found where day is not null order by day""";

    private static final String ROWS =
            "select " + RowColumns.ALL + " from audit.events where day = $1 and seq > $2 order by seq limit $3";

    private final Database database;

    /** The chain in this database. */
    public PostgresAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public Mono<List<ChainDay>> days() {
        return database.rows(DAYS, PostgresAuditTrail::day);
    }

    private static ChainDay day(Readable row) {
        return new ChainDay(
                Columns.required(row, "day", LocalDate.class),
                Columns.hash(row, "opening"),
                Columns.required(row, "rows", Long.class),
                Columns.hash(row, "closing"),
                Columns.required(row, "removed", Boolean.class));
    }

    @Override
    public Mono<List<LocalDate>> daysWithRows() {
        return database.rows(DAYS_WITH_ROWS, row -> Columns.required(row, "day", LocalDate.class));
    }

    @Override
    public Mono<List<ChainRow>> rows(LocalDate day, long after, int limit) {
        return database.rows(ROWS, RowColumns::read, day, after, limit);
    }

    @Override
    public Mono<Found> find(AuditQuery query, int page, int pageSize) {
        Result result = query.result();
        Where where = new Where()
                .and("occurred_at >= ?", query.from())
                .and("occurred_at < ?", query.to())
                .and("actor = ?", query.actor())
                .and("starts_with(action, ?)", query.action())
                .and("strpos(object, ?) > 0", query.object())
                .and("result = ?", result == null ? null : result.name());
        Mono<Long> total = database.rows(
                        "select count(*) as total from audit.events" + where,
                        row -> Columns.required(row, "total", Long.class),
                        where.parameters())
                .map(List::getFirst);
        String sql = "select " + RowColumns.ALL + " from audit.events" + where + " order by day desc, seq desc limit "
                + pageSize + " offset " + (page - 1L) * pageSize;
        return total.flatMap(count ->
                database.rows(sql, RowColumns::read, where.parameters()).map(rows -> new Found(rows, count)));
    }
}
