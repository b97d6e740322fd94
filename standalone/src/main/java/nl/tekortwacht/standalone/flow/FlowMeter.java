/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.flow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Reads how far reports and findings have come on their way through the house. */
public final class FlowMeter implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Connection connection;
    private final Admin admin;

    /** Where the database is, for JDBC. */
    public record Address(String url, String user, String password) {}

    /** Connects to both; close it after use. */
    public FlowMeter(EmbeddedDatabase database, EmbeddedKafka kafka) {
        this(new Address(database.jdbcUrl(), database.user(), database.password()), kafka.bootstrapServers());
    }

    /**
     * Connects to both, wherever they run; close it after use.
     *
     * @throws IllegalStateException if the database does not answer
     */
    public FlowMeter(Address database, String bootstrapServers) {
        try {
            connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS / 2));
    }

    /**
     * A reading.
     *
     * @param reportsSent accepted reports that Kafka has
     * @param reportsDetected of those, how many detection has taken into account
     * @param findingsUnsent finding events that Kafka has not
     * @param findingsSent finding events that Kafka has
     * @param findingsJudged of those, how many alerting has decided on
     * @param deliveriesDue messages that are to be sent
     */
    public record Reading(
            long reportsSent,
            long reportsDetected,
            long findingsUnsent,
            long findingsSent,
            long findingsJudged,
            long deliveriesDue) {

        /** Whether everything that came in has been worked through to the end. */
        public boolean isIdle() {
            return reportsDetected >= reportsSent
                    && findingsUnsent == 0
                    && findingsJudged >= findingsSent
                    && deliveriesDue == 0;
        }
    }

    /**
     * How far everything is. Read from the end of the way to its beginning, so that nothing is missed in between.
     *
     * @param now what the system's clock says; a delivery that is to be tried again later is not due
     */
    public Reading read(Instant now) {
        try {
            long due = number("select count(*) from alerting.deliveries where status = 'PENDING'"
                    + " and coalesce(next_attempt_at, created_at) <= '" + now + "'");
            long judged = position("alerting", Topics.FINDINGS);
            long sent = end(Topics.FINDINGS);
            long unsent = number("select count(*) from detection.findings where published_at is null");
            long detected = position("detection", Topics.REPORTS);
            return new Reading(end(Topics.REPORTS), detected, unsent, sent, judged, due);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** Whether the day has closed, and every product has been judged up to it. */
    public boolean isJudgedThrough(LocalDate day) {
        try {
            return number("select count(*) from detection.closed_days where day = '" + day + "'") == 1
                    && number("select count(*) from detection.product_states where rebuild or closed_through is null"
                                    + " or closed_through < '" + day + "'")
                            == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private long position(String schema, String topic) throws SQLException {
        return number("select coalesce(sum(next_offset), 0) from " + schema + ".kafka_positions where topic = '" + topic
                + "'");
    }

    private long number(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long end(String topic) {
        Map<TopicPartition, OffsetSpec> partitions = IntStream.range(0, EmbeddedKafka.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(result -> result.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection did not close", e);
        }
    }
}
