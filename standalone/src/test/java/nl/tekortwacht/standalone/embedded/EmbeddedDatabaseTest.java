/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL keeps what it was given, however the process before it ended. */
class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void keepsItsDataWhenItIsStoppedAndStartedAgain() throws SQLException {
        try (EmbeddedDatabase first = start()) {
            execute(first, "create table seen (name text)", "insert into seen values ('amoxicilline')");
        }
        try (EmbeddedDatabase second = start()) {
            assertThat(text(second, "select name from seen")).isEqualTo("amoxicilline");
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftBehindAndKeepsItsData() throws SQLException {
        EmbeddedDatabase leftBehind = start();
        execute(leftBehind, "create table seen (name text)", "insert into seen values ('salbutamol')");

        try (EmbeddedDatabase next = start()) {
            assertThat(next.port()).isNotEqualTo(leftBehind.port());
            assertThat(text(next, "select name from seen")).isEqualTo("salbutamol");
        }
    }

    @Test
    void isPostgres17ThatForcesCommitsToDiskAndSortsByCodePoint() throws SQLException {
        try (EmbeddedDatabase database = start()) {
            assertThat(text(database, "show server_version")).startsWith("17.");
            assertThat(text(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(database, "show fsync")).isEqualTo("on");
            assertThat(text(database, "select string_agg(x, '' order by x) from unnest(array['a','B','é','Z']) x"))
                    .isEqualTo("BZaé");
            assertThat(text(database, "select upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndGoesOnWhenItIsPutBack() throws SQLException, IOException {
        try (EmbeddedDatabase first = start()) {
            execute(first, "create table seen (name text)", "insert into seen values ('insuline')");
        }
        Path file = folder.resolve("postgres.password");
        String right = Files.readString(file);
        Files.writeString(file, "wrong\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("does not accept the password in " + folder.resolve("postgres.password"));

        Files.writeString(file, right);
        try (EmbeddedDatabase next = start()) {
            assertThat(text(next, "select name from seen")).isEqualTo("insuline");
        }
    }

    @Test
    void refusesDataOfAnotherPostgresWithoutTouchingIt() throws IOException {
        start().close();
        Path version = folder.resolve("postgres").resolve("PG_VERSION");
        Files.writeString(version, "18\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("was written by PostgreSQL 18, and this is PostgreSQL 17");

        Files.writeString(version, "17\n");
        start().close();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder.resolve("postgres"), BINARIES, 0, Durability.PROCESS_END);
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
