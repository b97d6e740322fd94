/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import io.r2dbc.spi.ConnectionFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.tekortwacht.alerting.postgres.PostgresToldEvents;
import nl.tekortwacht.alerting.postgres.Schema;
import nl.tekortwacht.alerting.preview.MonthPreview;
import nl.tekortwacht.alerting.preview.Preview;
import nl.tekortwacht.alerting.yaml.RoutesFile;
import nl.tekortwacht.alerting.yaml.RoutesYaml;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who would have got the alerts of a month by the routes in force, against reading the rows of the same alerts only. */
public final class PreviewContest implements Contest {

    private static final Duration ALMOST_A_MONTH = Duration.ofDays(30);
    private static final int LINES_PER_EVENT = 2;
    private static final int FETCHED = 500;

    private final Surroundings surroundings;
    private final Service alerting;
    private final Preview preview;
    private final Stopwatch stopwatch;
    private final int events;
    private final Instant from;

    /**
     * Stores the alerts.
     *
     * @param alerting closed with this, as are the surroundings
     * @param now the end of the month
     * @param lines of a round; half as many events
     */
    public PreviewContest(Surroundings surroundings, Service alerting, Instant now, int lines, Stopwatch stopwatch) {
        this.surroundings = surroundings;
        this.alerting = alerting;
        this.stopwatch = stopwatch;
        this.events = lines / LINES_PER_EVENT;
        this.from = now.minus(ALMOST_A_MONTH);
        DatabaseClient database = DatabaseClient.create(alerting.part(ConnectionFactory.class));
        this.preview = new Preview(
                alerting.part(RoutesFile.class),
                new RoutesYaml(),
                new PostgresToldEvents(database, alerting.part(Schema.class)),
                Clock.fixed(now, Clock.systemUTC().getZone()));
        new Letters(surroundings, alerting).keep(events, from, now);
    }

    @Override
    public void prepare() throws Exception {
        surroundings.settle();
    }

    @Override
    public double system() throws Exception {
        return stopwatch.perSecond(events, () -> {
            if (!(preview.of(null, null).block() instanceof MonthPreview month) || month.events() != events) {
                throw new IllegalStateException("not all events were looked at");
            }
        });
    }

    @Override
    public double floor() throws Exception {
        return stopwatch.perSecond(events, () -> {
            if (read() == 0) {
                throw new IllegalStateException("nothing was read");
            }
        });
    }

    private long read() throws SQLException {
        try (Connection connection = surroundings.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select created_at, seq, event_id, audience, event::text from alerting.alerts"
                                + " where decision = 'NOTIFY' and created_at >= ? order by created_at, seq")) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED);
            statement.setTimestamp(1, Timestamp.from(from));
            long characters = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    characters += rows.getString(5).length();
                }
            }
            return characters;
        }
    }

    @Override
    public void close() {
        alerting.close();
        surroundings.close();
    }
}
