/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.detection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.tekortwacht.benchmarks.kafka.BareProducer;
import nl.tekortwacht.benchmarks.kafka.Line;
import nl.tekortwacht.benchmarks.kafka.TopicEnds;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Patience;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Reports from Kafka to what detection commits (state, log, findings, outbox, positions), against bare consumers that
 * land the same reports in a table. The topic is filled before the clock runs; the consumers are held back meanwhile.
 */
public final class DetectionContest implements Contest {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final String POSITION =
            "select coalesce(sum(next_offset), 0) from detection.kafka_positions where topic = ?";

    private final Surroundings surroundings;
    private final Service detection;
    private final Supplier<List<Report>> rounds;
    private final Stopwatch stopwatch;
    private final ConcurrentMessageListenerContainer<?, ?> consumers;
    private final BareProducer producer;
    private final TopicEnds ends;
    private final BareConsumers floor;
    private final Connection connection;

    private int lines;
    private Map<TopicPartition, Long> from = Map.of();
    private Map<TopicPartition, Long> to = Map.of();

    /**
     * Waits until detection's consumers are there, and holds them.
     *
     * @param detection closed with this, as are the surroundings
     * @param rounds the reports of the next round in the order in which they come
     */
    public DetectionContest(
            Surroundings surroundings, Service detection, Supplier<List<Report>> rounds, Stopwatch stopwatch)
            throws Exception {
        this.surroundings = surroundings;
        this.detection = detection;
        this.rounds = rounds;
        this.stopwatch = stopwatch;
        this.consumers = detection.part(ConcurrentMessageListenerContainer.class);
        this.producer = new BareProducer(surroundings.kafka().bootstrapServers());
        this.ends = new TopicEnds(surroundings.kafka().bootstrapServers());
        this.floor = new BareConsumers(surroundings);
        this.connection = surroundings.connect();
        Patience.until("detection has its partitions", LOOK_EVERY, this::isAssigned);
        hold();
    }

    /** Each consumer has its part: until then Kafka may still move partitions, which would undo the holding. */
    private boolean isAssigned() {
        return consumers.getContainers().stream().noneMatch(DetectionContest::isIdle)
                && Objects.requireNonNullElse(consumers.getAssignedPartitions(), List.of())
                                .size()
                        == EmbeddedKafka.PARTITIONS;
    }

    private static boolean isIdle(MessageListenerContainer consumer) {
        Collection<TopicPartition> assigned = consumer.getAssignedPartitions();
        return assigned == null || assigned.isEmpty();
    }

    private void hold() throws Exception {
        consumers.pause();
        Patience.until("detection is held", LOOK_EVERY, consumers::isContainerPaused);
    }

    @Override
    public void prepare() throws Exception {
        List<Report> reports = rounds.get();
        lines = reports.size();
        from = ends.of(Topics.REPORTS);
        producer.send(Topics.REPORTS, reports.stream().map(Line::of).toList());
        to = ends.of(Topics.REPORTS);
    }

    @Override
    public double system() throws Exception {
        surroundings.settle();
        long end = to.values().stream().mapToLong(Long::longValue).sum();
        double speed = stopwatch.perSecond(lines, () -> {
            consumers.resume();
            Patience.until("detection has committed all", LOOK_EVERY, () -> position() >= end);
        });
        hold();
        return speed;
    }

    private long position() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSITION)) {
            statement.setString(1, Topics.REPORTS);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public double floor() throws Exception {
        surroundings.settle();
        return stopwatch.perSecond(lines, () -> floor.land(from, to));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection did not close", e);
        } finally {
            floor.close();
            ends.close();
            producer.close();
            detection.close();
            surroundings.close();
        }
    }
}
