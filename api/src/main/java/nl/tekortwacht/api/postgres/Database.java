/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The one gate to the database. Every statement has a timeout, and rows are collected before anything else happens, so
 * that no query waits for a connection that another one holds.
 */
public final class Database {

    private final DatabaseClient client;
    private final Duration timeout;

    /** A gate whose statements end with an error after the timeout. */
    public Database(DatabaseClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    <T> Mono<List<T>> list(Statement statement, Function<Row, T> read) {
        return prepared(statement)
                .map(columns -> read.apply(new Row(columns)))
                .all()
                .collectList()
                .timeout(timeout);
    }

    /** The only row, or empty. */
    <T> Mono<T> one(Statement statement, Function<Row, T> read) {
        return list(statement, read)
                .flatMap(rows -> Mono.justOrEmpty(rows.stream().findFirst()));
    }

    Mono<Long> update(Statement statement) {
        return prepared(statement).fetch().rowsUpdated().timeout(timeout);
    }

    /** The last closed day and the number of rows; no rows yet. */
    <T> Mono<Found<T>> count(String from, Where where, KnownAt at) {
        String closed = at.present() ? "" : " where closed_at <= :closedAt";
        Statement statement = new Statement("select (select max(day) from detection.closed_days" + closed
                        + ") as today, (select count(*) from " + from + where.sql() + ") as total")
                .bindAll(where.values());
        if (!at.present()) {
            statement.bind("closedAt", at.instant());
        }
        return one(
                statement,
                row -> new Found<T>(row.orNull("today", java.time.LocalDate.class), row.number("total"), List.of()));
    }

    static Statement paged(String sql, PageRequest page) {
        return new Statement(sql + " limit :limit offset :offset")
                .bind("limit", page.pageSize())
                .bind("offset", page.offset());
    }

    private DatabaseClient.GenericExecuteSpec prepared(Statement statement) {
        DatabaseClient.GenericExecuteSpec spec = client.sql(statement.sql());
        for (var value : statement.values().entrySet()) {
            spec = spec.bind(value.getKey(), value.getValue());
        }
        return spec;
    }
}
