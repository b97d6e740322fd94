/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.standalone.chaos.process.ChaosSystem;
import nl.tekortwacht.standalone.flow.FlowMeter;

/**
 * Writes down what everybody was doing when nothing got on: the sessions of the database in a file of its own, the
 * threads of the processes in their logs. For those who must find out why.
 */
public final class StallLog {

    private static final String SESSIONS = "select pid, application_name, state, wait_event_type, wait_event,"
            + " now() - xact_start as in_transaction, now() - query_start as in_query,"
            + " pg_blocking_pids(pid) as blocked_by, left(query, 150) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid() order by xact_start";

    private final ChaosSystem system;
    private final Path file;
    private final InstantSource machine;
    private long lastDetected = -1;
    private long lastJudged = -1;

    /** Writes to that file. */
    public StallLog(ChaosSystem system, Path file, InstantSource machine) {
        this.system = system;
        this.file = file;
        this.machine = machine;
    }

    /** To be called every few seconds: looks whether anything has got on since the last call. */
    public void look(FlowMeter.Reading reading) {
        boolean detectionStands =
                reading.reportsSent() > reading.reportsDetected() && reading.reportsDetected() == lastDetected;
        boolean alertingStands =
                reading.findingsSent() > reading.findingsJudged() && reading.findingsJudged() == lastJudged;
        lastDetected = reading.reportsDetected();
        lastJudged = reading.findingsJudged();
        if (detectionStands) {
            write("detection stands at " + lastDetected, "detection");
        }
        if (alertingStands) {
            write("alerting stands at " + lastJudged, "alerting");
        }
    }

    private void write(String what, String service) {
        List<String> lines = new ArrayList<>(List.of(machine.instant() + " " + what));
        try (Connection connection = system.database().connect();
                Statement statement = connection.createStatement();
                ResultSet sessions = statement.executeQuery(SESSIONS)) {
            while (sessions.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= sessions.getMetaData().getColumnCount(); i++) {
                    line.append(sessions.getString(i)).append(" | ");
                }
                lines.add(line.toString().replace('\n', ' '));
            }
        } catch (SQLException e) {
            lines.add("the database does not answer: " + e.getMessage());
        }
        ChaosSystem.instances().stream()
                .filter(name -> name.startsWith(service))
                .forEach(name -> system.part(name).tellThreads());
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
