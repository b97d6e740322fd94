/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Brings the tables of one service to the version that its code needs. */
public final class SchemaUpdate {

    private SchemaUpdate() {}

    /**
     * Updates a schema by the scripts in {@code classpath:db/<schema>}; blocks, so only at the start. Any number of
     * instances may do so at once.
     *
     * @throws StartupProblem if the database cannot be reached, refuses the user, is full, or was written by a newer version
     */
    public static void apply(String schema, DatabaseAddress database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .load();
        try {
            refuseNewer(schema, flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw problem(schema, database, e);
        }
    }

    private static void refuseNewer(String schema, Flyway flyway) {
        MigrationInfoService info = flyway.info();
        MigrationInfo current = info.current();
        MigrationVersion stands = current == null ? null : current.getVersion();
        MigrationVersion known = Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .flatMap(Stream::ofNullable) // the making of the schema itself has no version
                .max(MigrationVersion::compareTo)
                .orElse(null);
        if (stands != null && known != null && stands.compareTo(known) > 0) {
            throw new StartupProblem(
                    "The database was written by a newer version of Tekortwacht: its schema " + schema
                            + " is at version " + stands + ", and this program knows up to " + known + ".",
                    "Start the newer program again, or restore a backup from before the update. Nothing was changed.",
                    new IllegalStateException("schema " + schema + " at " + stands));
        }
    }

    private static StartupProblem problem(String schema, DatabaseAddress database, FlywayException failure) {
        SQLException cause = sqlCause(failure);
        String state = cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
        String said = cause == null ? String.valueOf(failure.getMessage()) : String.valueOf(cause.getMessage());
        return switch (state) {
            case "28P01", "28000" ->
                new StartupProblem(
                        "The database does not let this program in: " + database + " (" + said + ").",
                        "Check spring.r2dbc.username and spring.r2dbc.password.",
                        failure);
            case "3D000" ->
                new StartupProblem(
                        "There is no such database: " + database + " (" + said + ").",
                        "Create it, or correct spring.r2dbc.url.",
                        failure);
            case "53100" ->
                new StartupProblem(
                        "The disk of the database is full (" + said + ").",
                        "Free some space on it and start again; nothing that was acknowledged is lost.",
                        failure);
            default -> other(schema, database, state, said, failure);
        };
    }

    private static StartupProblem other(
            String schema, DatabaseAddress database, String state, String said, FlywayException failure) {
        return state.startsWith("08") || state.startsWith("57")
                ? new StartupProblem(
                        "The database does not answer: " + database + " (" + said + ").",
                        "Start PostgreSQL, or correct spring.r2dbc.url; then start again.",
                        failure)
                : new StartupProblem(
                        "The tables of schema " + schema + " could not be brought up to date: " + said,
                        "Nothing was changed. See the cause in the log of PostgreSQL.",
                        failure);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
