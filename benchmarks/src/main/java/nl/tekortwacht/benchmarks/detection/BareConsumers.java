/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tekortwacht.benchmarks.running.Surroundings;
import org.apache.kafka.common.TopicPartition;

/** As many bare consumers as detection has, each with its part of the partitions, landing reports in tables without an index. */
final class BareConsumers implements AutoCloseable {

    private static final int CONSUMERS = 2;
    private static final String SCHEMA = """
            create schema floor;
            create table floor.reports (
              product_id text, received_at timestamptz, reporter text, report_id text, type text, date date, body jsonb);
            create table floor.positions (topic text, part int, next_offset bigint, primary key (topic, part))""";

    private final List<BareConsumer> consumers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONSUMERS);

    BareConsumers(Surroundings surroundings) throws SQLException {
        try (Connection connection = surroundings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        for (int i = 0; i < CONSUMERS; i++) {
            consumers.add(new BareConsumer(surroundings.kafka().bootstrapServers(), surroundings.connect()));
        }
    }

    /** Lands the records from the one offsets up to the others, and returns when all are committed. */
    void land(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            int number = i;
            Predicate<TopicPartition> isIts = partition -> partition.partition() % CONSUMERS == number;
            work.add(() -> {
                consumers.get(number).land(part(from, isIts), part(to, isIts));
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
    }

    private static Map<TopicPartition, Long> part(Map<TopicPartition, Long> all, Predicate<TopicPartition> isIts) {
        return all.entrySet().stream()
                .filter(entry -> isIts.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() {
        threads.close();
        consumers.forEach(BareConsumer::close);
    }
}
