/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The one door to the database; rows are collected before they are passed on. */
public final class Database {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(2);

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    /** A door to the database behind this factory. */
    public Database(ConnectionFactory connections) {
        this.client = DatabaseClient.create(connections);
        this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
    }

    /** All rows of a query; parameters are {@code $1} and so on, and null is a null text. */
    <T> Mono<List<T>> rows(String sql, Function<Readable, T> read, @Nullable Object... parameters) {
        return bound(sql, parameters).map(read).all().collectList().timeout(TIME_LIMIT);
    }

    /** All rows of a query about a table of another service; none if that service has not made it yet. */
    <T> Mono<List<T>> rowsIfThere(
            String table, String sql, Function<Readable, T> read, @Nullable Object... parameters) {
        return rows(
                        "select to_regclass($1) is not null as there",
                        row -> Columns.required(row, "there", Boolean.class),
                        table)
                .flatMap(there -> there.getFirst() ? rows(sql, read, parameters) : Mono.just(List.of()));
    }

    /** How many rows a statement changed. */
    Mono<Long> change(String sql, @Nullable Object... parameters) {
        return bound(sql, parameters).fetch().rowsUpdated().timeout(TIME_LIMIT);
    }

    /** The work in one transaction. */
    <T> Mono<T> inOne(Mono<T> work) {
        return transactions.transactional(work);
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, @Nullable Object... parameters) {
        DatabaseClient.GenericExecuteSpec spec = client.sql(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            spec = parameter == null ? spec.bindNull(i, String.class) : spec.bind(i, parameter);
        }
        return spec;
    }
}
