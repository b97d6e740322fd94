/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.tekortwacht.startup.DatabaseAddress;

/** One real PostgreSQL for all tests of this JVM. */
final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final ConnectionFactory POOL =
            new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(
                            "r2dbc:postgresql://postgres:postgres@localhost:" + SERVER.getPort() + "/postgres"))
                    .initialSize(0)
                    .maxSize(10)
                    .build());

    private static final Connection CONNECTION = connect();

    private TestDatabase() {}

    private static Connection connect() {
        try {
            return SERVER.getPostgresDatabase().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            AuditSchema.migrate(new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Database database() {
        return new Database(POOL);
    }

    /** As it is after the migration. */
    static Database empty() {
        run(
                "truncate audit.events, audit.days",
                "update audit.head set day = '1970-01-01', opening = decode(repeat('00', 32), 'hex'), seq = 0,"
                        + " hash = decode(repeat('00', 32), 'hex')",
                "update audit.verification set claimed_at = null, verified_at = null, whole = null, full_at = null,"
                        + " breach_kind = null, breach_day = null, breach_seq = null, breach_detail = null,"
                        + " checked_day = null, checked_seq = null, checked_hash = null",
                "update audit.seals set receipts_until = null, decisions_until = null",
                "drop schema if exists ingest cascade",
                "drop schema if exists alerting cascade");
        return database();
    }

    static synchronized void run(String... statements) {
        try (Statement statement = CONNECTION.createStatement()) {
            statement.execute(String.join(";", statements));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody who owns the database would. */
    static void tamper(String... statements) {
        run("alter table audit.events disable trigger user");
        try {
            run(statements);
        } finally {
            run("alter table audit.events enable trigger user");
        }
    }
}
