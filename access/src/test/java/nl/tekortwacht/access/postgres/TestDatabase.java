/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.startup.DatabaseAddress;
import org.springframework.r2dbc.core.DatabaseClient;

/** One real PostgreSQL for all tests of this JVM. */
public final class TestDatabase {

    private static final int MOST_CONNECTIONS = 20;
    private static final EmbeddedPostgres SERVER = start();
    private static final ConnectionFactory CONNECTIONS = pool();
    private static final AccessSchema SCHEMA = AccessSchema.migrate(
            new DatabaseAddress(SERVER.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));

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

    /** Its connections. */
    public static ConnectionFactory connections() {
        return CONNECTIONS;
    }

    /** Its address for Spring Boot; user and password are both {@code postgres}. */
    public static String r2dbcUrl() {
        return "r2dbc:postgresql://localhost:" + SERVER.getPort() + "/postgres";
    }

    /** Proof that the tables exist. */
    public static AccessSchema schema() {
        return SCHEMA;
    }

    /** A client of it. */
    public static DatabaseClient client() {
        return DatabaseClient.create(CONNECTIONS);
    }

    /** Runs a statement. */
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
