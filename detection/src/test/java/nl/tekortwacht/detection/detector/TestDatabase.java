/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.SchemaUpdate;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A fresh database on the one PostgreSQL of the test run, with the tables of detection and of the registry. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REGISTRY = """
            create schema ingest;
            create table ingest.registry_lines (
              seq bigint generated always as identity primary key, kind text not null, id text not null,
              valid_from date, recorded_at timestamptz, added_at timestamptz not null, line jsonb not null)""";

    private final String name;
    private final ConnectionPool connections;
    private final DatabaseClient client;

    private TestDatabase(String name) {
        this.name = name;
        this.connections =
                new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options(name)))
                        .maxSize(6)
                        .build());
        this.client = DatabaseClient.create(connections);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            execute(server, "postgres", "create database detection_template");
            SchemaUpdate.apply(
                    "detection",
                    new DatabaseAddress(server.getJdbcUrl("postgres", "detection_template"), "postgres", "postgres"));
            execute(server, "detection_template", REGISTRY);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String database, String sql) {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new one. */
    public static TestDatabase fresh() {
        String name = "detection_" + NUMBER.incrementAndGet();
        execute(SERVER, "postgres", "create database " + name + " template detection_template");
        return new TestDatabase(name);
    }

    private static ConnectionFactoryOptions options(String name) {
        return options(SERVER, name);
    }

    private static ConnectionFactoryOptions options(EmbeddedPostgres server, String name) {
        return ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, "localhost")
                .option(ConnectionFactoryOptions.PORT, server.getPort())
                .option(ConnectionFactoryOptions.DATABASE, name)
                .option(ConnectionFactoryOptions.USER, "postgres")
                .option(ConnectionFactoryOptions.PASSWORD, "postgres")
                .build();
    }

    /** Its address for R2DBC; user and password are {@code postgres}. */
    public String url() {
        return "r2dbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /** A client with a pool of its own. */
    public DatabaseClient client() {
        return client;
    }

    /** Transactions on that pool. */
    public Transactions transactions() {
        TransactionalOperator operator = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        return new Transactions() {
            @Override
            public <T> Mono<T> inOne(Mono<T> work) {
                return operator.transactional(work);
            }
        };
    }

    /** Closes the pool. */
    public void close() {
        connections.dispose();
    }
}
