/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import io.r2dbc.spi.Readable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.tekortwacht.ingest.receipt.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The one door to the database: every statement has a time limit, its rows are collected before they are passed on, and
 * whatever means that the database cannot be reached becomes {@link Unavailable}.
 */
public final class Database {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    /** A door to the database behind this factory. */
    public Database(ConnectionFactory connections) {
        this.client = DatabaseClient.create(connections);
        this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
    }

    /** All rows of a query; parameters are {@code $1} and so on, and null is a null text. */
    <T> Mono<List<T>> rows(String sql, Function<Readable, T> read, @Nullable Object... parameters) {
        return guarded(bound(sql, parameters).map(read).all().collectList());
    }

    /** How many rows a statement changed. */
    Mono<Long> change(String sql, @Nullable Object... parameters) {
        return guarded(bound(sql, parameters).fetch().rowsUpdated());
    }

    /** Does the work in one transaction, and undoes it if the answer is false or an error. */
    Mono<Boolean> whollyOrNot(Mono<Boolean> work) {
        return guarded(transactions
                .execute(status -> work.doOnNext(done -> {
                    if (!done) {
                        status.setRollbackOnly();
                    }
                }))
                .single());
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, @Nullable Object... parameters) {
        DatabaseClient.GenericExecuteSpec spec = client.sql(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            spec = parameter == null ? spec.bindNull(i, String.class) : spec.bind(i, parameter);
        }
        return spec;
    }

    private static <T> Mono<T> guarded(Mono<T> work) {
        return work.timeout(TIME_LIMIT)
                .onErrorMap(Database::isAway, cause -> new Unavailable("the database cannot be reached", cause));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException
                || failure instanceof R2dbcNonTransientResourceException
                || failure instanceof R2dbcTransientException
                || failure instanceof TimeoutException
                || failure instanceof IOException;
    }
}
