/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.LocalDate;
import java.util.Optional;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.statistics.Periods;
import nl.tekortwacht.api.statistics.StatisticsFilter;
import nl.tekortwacht.api.store.StatisticsTable;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads {@code detection.statistics}. */
public final class PostgresStatistics implements StatisticsTable {

    private static final String TABLE = "detection.statistics";
    private static final String WITHIN = "starts_with(period, :period)";
    private static final int MONTH_LENGTH = "2025-03".length();

    /** Every definition has a row for every month, so what counts is where anything was seen to be short. */
    private static final String SEEN = " filter (where (body #>> '{eu,current}')::bigint > 0)";

    private final Database database;

    /** Reads through the gate. */
    public PostgresStatistics(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Optional<String>> latestDefinition(@Nullable LocalDate day, KnownAt at) {
        String month = day == null ? null : day.toString().substring(0, MONTH_LENGTH);
        Where where = new Where()
                .known(at)
                .and("atc = '' and length(period) = " + MONTH_LENGTH)
                .is("period collate \"C\" <= :month", "month", month);
        return database.list(
                        new Statement("select definition from " + TABLE + where.sql()
                                        + " group by definition order by max(period collate \"C\")" + SEEN
                                        + " desc nulls last, min(period collate \"C\")" + SEEN
                                        + " desc nulls last, definition limit 1")
                                .bindAll(where.values()),
                        row -> row.text("definition"))
                .map(names -> names.stream().findFirst());
    }

    @Override
    public Mono<Found<StatisticsRow>> find(StatisticsFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        return database.<StatisticsRow>count(TABLE, where, at).flatMap(head -> database.list(
                        Database.paged(
                                        "select body::text as whole from " + TABLE + where.sql()
                                                + " order by period collate \"C\", atc collate \"C\"",
                                        page)
                                .bindAll(where.values()),
                        row -> Json.read(row.text("whole"), StatisticsRow.class))
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    private static Where where(StatisticsFilter filter, KnownAt at) {
        Periods periods = filter.periods();
        Where where = new Where()
                .known(at)
                .is("definition = :definition", "definition", filter.definition())
                .among("atc", "atc", filter.atcClasses());
        return switch (periods.split()) {
            case ALL -> where.is("period = :period", "period", periods.period());
            case YEAR -> where.and("length(period) = 4").is(WITHIN, "period", periods.period());
            case MONTH -> where.and("length(period) = " + MONTH_LENGTH).is(WITHIN, "period", periods.period());
        };
    }
}
