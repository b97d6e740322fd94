/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.detection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Patience;

/**
 * What assessments and warnings cost: detection that keeps them, looking at groups every few seconds while reports come
 * in, against detection that does not, on the same reports. Each has its own database and broker.
 */
public final class AssessmentContest implements Contest {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final DetectionContest with;
    private final DetectionContest without;
    private final Connection connection;

    /**
     * The two, closed with this.
     *
     * @param connection to the database of the first
     */
    public AssessmentContest(DetectionContest with, DetectionContest without, Connection connection) {
        this.with = with;
        this.without = without;
        this.connection = connection;
    }

    @Override
    public void prepare() throws Exception {
        with.prepare();
        without.prepare();
    }

    @Override
    public double system() throws Exception {
        double speed = with.system();
        // What is left to look at must not take the processors of the other.
        Patience.until("all has been looked at", LOOK_EVERY, this::isAllSeen);
        return speed;
    }

    private boolean isAllSeen() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select not exists (select 1 from detection.supply where not looked)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Override
    public double floor() throws Exception {
        return without.system();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection did not close", e);
        } finally {
            with.close();
            without.close();
        }
    }
}
