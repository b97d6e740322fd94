/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.detection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Reads lines from Kafka, parses each, and copies them into a table; the position moves in the same transaction. */
final class BareConsumer implements AutoCloseable {

    private static final int BATCH = 5_000;
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final String COPY =
            "copy floor.reports (product_id, received_at, reporter, report_id, type, date, body) from stdin";
    private static final String MOVE = """
            insert into floor.positions (topic, part, next_offset) values (?, ?, ?)
            on conflict (topic, part) do update set next_offset = excluded.next_offset""";

    private final Consumer<byte[], byte[]> kafka;
    private final Connection connection;
    private final CopyManager copy;

    /** Takes the connection over. */
    BareConsumer(String bootstrapServers, Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        kafka = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        BATCH,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    void land(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws IOException, SQLException {
        kafka.assign(from.keySet());
        from.forEach(kafka::seek);
        while (to.entrySet().stream().anyMatch(end -> kafka.position(end.getKey()) < end.getValue())) {
            land(kafka.poll(WAIT));
        }
    }

    private void land(ConsumerRecords<byte[], byte[]> records) throws IOException, SQLException {
        if (records.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            LandedRow.append(rows, each.value());
        }
        copy.copyIn(COPY, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        move(records);
        connection.commit();
    }

    private void move(ConsumerRecords<byte[], byte[]> records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            for (TopicPartition partition : records.partitions()) {
                List<ConsumerRecord<byte[], byte[]>> of = records.records(partition);
                statement.setString(1, partition.topic());
                statement.setInt(2, partition.partition());
                statement.setLong(3, of.getLast().offset() + 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void close() {
        kafka.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection did not close", e);
        }
    }
}
