/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.alert.AlertStore;
import nl.tekortwacht.alerting.alert.Batch;
import nl.tekortwacht.alerting.alert.Intake;
import nl.tekortwacht.alerting.alert.Position;
import nl.tekortwacht.alerting.alert.Unreadable;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Hands batches of the topic to the intake and waits for them. Where to go on is kept in PostgreSQL, in the same
 * transaction as the effect; what Kafka knows of it only serves to show the lag.
 *
 * <p>Waiting is allowed here: the thread is the consumer's own, and the next batch must not come before this one is safe.
 */
public final class FindingsListener implements BatchMessageListener<String, byte[]>, ConsumerSeekAware {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Intake intake;
    private final AlertStore store;

    /** A listener. */
    public FindingsListener(Intake intake, AlertStore store) {
        this.intake = intake;
        this.store = store;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        intake.handle(batch(records)).block(PATIENCE);
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        Set<String> topics =
                assignments.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        for (String topic : topics) {
            List<Position> positions =
                    store.positions(topic).blockOptional(PATIENCE).orElse(List.of());
            Map<Integer, Long> next =
                    positions.stream().collect(Collectors.toMap(Position::partition, Position::nextOffset));
            assignments.keySet().stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .forEach(partition -> seek(partition, next.get(partition.partition()), callback));
        }
    }

    private static void seek(TopicPartition partition, @Nullable Long next, ConsumerSeekCallback callback) {
        if (next == null) {
            callback.seekToBeginning(partition.topic(), partition.partition());
        } else {
            callback.seek(partition.topic(), partition.partition(), next);
        }
    }

    private static Batch batch(List<ConsumerRecord<String, byte[]>> records) {
        List<FindingEvent> events = new ArrayList<>(records.size());
        List<Unreadable> unreadable = new ArrayList<>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> entry : records) {
            next.merge(new TopicPartition(entry.topic(), entry.partition()), entry.offset() + 1, Math::max);
            switch (FindingReader.read(entry)) {
                case FindingReader.Result.Read read -> events.add(read.event());
                case FindingReader.Result.Failed failed -> unreadable.add(failed.unreadable());
            }
        }
        List<Position> positions = next.entrySet().stream()
                .map(entry ->
                        new Position(entry.getKey().topic(), entry.getKey().partition(), entry.getValue()))
                .toList();
        return new Batch(events, unreadable, positions);
    }
}
