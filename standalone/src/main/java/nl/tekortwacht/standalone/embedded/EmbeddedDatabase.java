/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL 17 that keeps its data in a folder and listens on this machine only.
 *
 * <p>It outlives a {@code kill -9} of this process; the next start finds it by the process number in its own folder and
 * stops it first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "tekortwacht";
    private static final String VERSION = "17";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String SECONDS_TO_START_OR_STOP = "120";

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;
    private final String password;

    private EmbeddedDatabase(PostgresPrograms programs, Path folder, int port, String password) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database and waits until it answers.
     *
     * @param folder where its data is; made if it is not there
     * @param binaries where its programs are; unpacked if they are not there
     * @param port the port, or 0 for a free one
     * @throws CannotStartException if it does not start, with what PostgreSQL said
     */
    public static EmbeddedDatabase start(Path folder, Path binaries, int port, Durability durability) {
        try {
            PostgresBinaries.unpackInto(binaries);
            PostgresPrograms programs = new PostgresPrograms(binaries);
            PostgresCluster cluster = new PostgresCluster(folder);
            if (!cluster.exists()) {
                cluster.create(programs, durability);
            }
            cluster.requireVersion(VERSION);
            stopLeftOver(programs, cluster, folder);
            int chosen = port == 0 ? LoopbackPort.free() : port;
            cluster.configure(chosen);
            startServer(programs, folder);
            EmbeddedDatabase database = new EmbeddedDatabase(programs, folder, chosen, cluster.password());
            database.createOrStop();
            return database;
        } catch (IOException e) {
            throw new CannotStartException("The embedded PostgreSQL cannot start: " + e.getMessage(), e);
        }
    }

    private static void stopLeftOver(PostgresPrograms programs, PostgresCluster cluster, Path folder)
            throws IOException {
        Optional<ProcessHandle> server = cluster.server();
        boolean isPostgres = server.flatMap(process -> process.info().command())
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        if (isPostgres) {
            programs.require("pg_ctl", stop(folder));
        } else {
            cluster.forgetServer();
        }
    }

    /** {@code pg_ctl} gives the server a session of its own, so that Ctrl-C does not reach it before its clients are gone. */
    private static void startServer(PostgresPrograms programs, Path folder) throws IOException {
        programs.require(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + folder,
                        "--log=" + folder.resolveSibling(folder.getFileName() + ".log"),
                        "--silent",
                        "--wait",
                        "--timeout=" + SECONDS_TO_START_OR_STOP));
    }

    private static List<String> stop(Path folder) {
        return List.of(
                "stop",
                "--pgdata=" + folder,
                "--mode=fast",
                "--silent",
                "--wait",
                "--timeout=" + SECONDS_TO_START_OR_STOP);
    }

    private void createOrStop() {
        try {
            createIfMissing();
        } catch (CannotStartException e) {
            close();
            throw e;
        }
    }

    private void createIfMissing() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new CannotStartException(
                    WRONG_PASSWORD.equals(e.getSQLState())
                            ? "The embedded PostgreSQL does not accept the password in " + folder + ".password."
                                    + "\nPut that file back from a backup; the data is unharmed."
                            : "The embedded PostgreSQL does not answer: " + e.getMessage(),
                    e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The user who owns everything in it. */
    public String user() {
        return PostgresCluster.USER;
    }

    /** The user's password, made when the folder was made. */
    public String password() {
        return password;
    }

    /** The address for JDBC. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /** The address for R2DBC. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + LoopbackPort.ADDRESS + ":" + port + "/" + NAME;
    }

    private String jdbcUrl(String name) {
        return "jdbc:postgresql://" + LoopbackPort.ADDRESS + ":" + port + "/" + name;
    }

    /** Stops it and waits until it has stopped; what was committed stays. */
    @Override
    public void close() {
        try {
            programs.require("pg_ctl", stop(folder));
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not stop", e);
        }
    }
}
