/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.alerting.alert.Stores;
import nl.tekortwacht.startup.DatabaseAddress;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** One real PostgreSQL for all tests of this JVM. */
public final class TestDatabase {

    private static final int MOST_CONNECTIONS = 20;
    private static final EmbeddedPostgres SERVER = start();
    private static final ConnectionFactory CONNECTIONS = pool();
    private static final Schema SCHEMA = Schema.migrate(
            new DatabaseAddress(SERVER.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"), Instant.EPOCH);

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConnectionFactory pool() {
        ConnectionFactory single = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("localhost")
                .port(SERVER.getPort())
                .username("postgres")
                .password("postgres")
                .database("postgres")
                .build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(single)
                .initialSize(0)
                .maxSize(MOST_CONNECTIONS)
                .build());
    }

    public static int port() {
        return SERVER.getPort();
    }

    public static Schema schema() {
        return SCHEMA;
    }

    public static DatabaseClient client() {
        return DatabaseClient.create(CONNECTIONS);
    }

    public static PostgresAlertStore alertStore() {
        TransactionalOperator transaction = TransactionalOperator.create(new R2dbcTransactionManager(CONNECTIONS));
        return new PostgresAlertStore(client(), transaction, SCHEMA);
    }

    public static Stores stores() {
        return new Stores(
                alertStore(), new PostgresBeliefStore(client(), SCHEMA), new PostgresWaitingStore(client(), SCHEMA));
    }

    public static void empty() {
        execute("truncate alerting.subscriptions, alerting.handled_events, alerting.alerts, alerting.deliveries,"
                + " alerting.delivery_attempts, alerting.kafka_positions, alerting.unreadable, alerting.test_requests,"
                + " alerting.stock_lists, alerting.holder_contacts, alerting.beliefs, alerting.silences,"
                + " alerting.acknowledgements, alerting.waiting, alerting.bundles, alerting.delivery_alerts");
    }

    public static void execute(String sql) {
        client().sql(sql).then().block(Duration.ofSeconds(30));
    }

    /** The first column of each row, as text. */
    public static List<String> texts(String sql) {
        return Objects.requireNonNull(client().sql(sql)
                .map(row -> String.valueOf(row.get(0)))
                .all()
                .collectList()
                .block(Duration.ofSeconds(30)));
    }
}
