/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SchemaUpdateTest {

    private static EmbeddedPostgres server;
    private static DatabaseAddress database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void bringsTheTablesUpToDateAndRefusesThoseOfANewerVersion() throws SQLException {
        SchemaUpdate.apply("example", database);
        SchemaUpdate.apply("example", database);
        execute("insert into example.flyway_schema_history select installed_rank + 1, '7', 'of the future', type,"
                + " 'V7__of_the_future.sql', checksum, installed_by, now(), 1, true from example.flyway_schema_history"
                + " where version = '1'");

        StartupProblem problem = problem(database);

        assertThat(problem)
                .hasMessage(
                        "The database was written by a newer version of Tekortwacht: its schema example is at version"
                                + " 7, and this program knows up to 1.");
        assertThat(problem.action()).contains("Nothing was changed");

        execute("delete from example.flyway_schema_history where version = '7'");
        SchemaUpdate.apply("example", database);
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        StartupProblem problem =
                problem(new DatabaseAddress(server.getJdbcUrl("postgres", "nowhere"), "postgres", "postgres"));

        assertThat(problem).hasMessageStartingWith("There is no such database: jdbc:postgresql://");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        StartupProblem problem = problem(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/t", "u", "hidden"));

        assertThat(problem)
                .hasMessageStartingWith("The database does not answer: jdbc:postgresql://127.0.0.1:1/t as u")
                .message()
                .doesNotContain("hidden");
        FailureAnalysis analysis =
                Objects.requireNonNull(new StartupProblemAnalyzer().analyze(new IllegalStateException(problem)));
        assertThat(analysis.getDescription()).isEqualTo(problem.getMessage());
        assertThat(analysis.getAction()).startsWith("Start PostgreSQL");
    }

    private static StartupProblem problem(DatabaseAddress address) {
        return catchThrowableOfType(StartupProblem.class, () -> SchemaUpdate.apply("example", address));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
