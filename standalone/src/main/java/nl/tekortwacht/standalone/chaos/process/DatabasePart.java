/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a part: the server and all its processes fail together. */
public final class DatabasePart implements Part, AutoCloseable {

    private final Path folder;
    private final Path binaries;
    private final int port = LoopbackPort.free();
    private volatile @Nullable EmbeddedDatabase database;
    private boolean isWanted;

    /** A database in the folder; it does not run yet. */
    public DatabasePart(Path folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public synchronized void start() {
        isWanted = true;
        database = EmbeddedDatabase.start(folder, binaries, port, Durability.PROCESS_END);
    }

    /** Where it listens, whether it runs or not. */
    int port() {
        return port;
    }

    /** The database as last started. */
    public EmbeddedDatabase database() {
        return Objects.requireNonNull(database, "not started");
    }

    /**
     * A connection of the harness, past every proxy.
     *
     * @throws SQLException if the database does not answer within a few seconds
     */
    public Connection connect() throws SQLException {
        EmbeddedDatabase running = database();
        return DriverManager.getConnection(jdbcUrl(), running.user(), running.password());
    }

    /** Whether ingest has accepted the report; no, if the database cannot say. */
    public boolean hasAccepted(ReportKey key) {
        String query = "select from ingest.reports where reporter = ? and report_id = ? and safe";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, key.reporter().value());
            statement.setString(2, key.reportId().value());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            return false;
        }
    }

    /** How many reports ingest has accepted; -1 if the database cannot say. */
    public long acceptedReports() {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from ingest.reports where safe");
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : -1;
        } catch (SQLException e) {
            return -1;
        }
    }

    /** The address of the harness's connections, with short patience. */
    public String jdbcUrl() {
        return database().jdbcUrl() + "?connectTimeout=3&loginTimeout=3&socketTimeout=60";
    }

    @Override
    public synchronized boolean revive() {
        if (!isWanted || !processes().isEmpty()) {
            return false;
        }
        start();
        return true;
    }

    @Override
    public synchronized void kill() {
        isWanted = false;
        // Held still, so that it makes no more processes; then all that there are.
        suspend();
        List<ProcessHandle> processes = processes();
        Signals.send("KILL", processes);
        processes.forEach(DatabasePart::awaitEnd);
    }

    /** An ended process that nobody asks after may look alive for ever. */
    private static void awaitEnd(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, 2, TimeUnit.SECONDS).join();
    }

    @Override
    public void suspend() {
        Signals.send("STOP", processes());
    }

    @Override
    public void resume() {
        Signals.send("CONT", processes());
    }

    /** The server and those that it made. */
    private List<ProcessHandle> processes() {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            List<ProcessHandle> all = new ArrayList<>();
            ProcessHandle.of(
                            lines.isEmpty()
                                    ? -1
                                    : Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(server -> {
                        all.add(server);
                        server.descendants().forEach(all::add);
                    });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its sessions can be asked after; see {@code pg_stat_activity}. */
    @Override
    public void tellThreads() {}

    @Override
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        isWanted = false;
        EmbeddedDatabase running = database;
        if (running != null && !processes().isEmpty()) {
            resume();
            running.close();
        }
    }
}
