/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.detection.detector.Progress;
import nl.tekortwacht.detection.detector.ReportLog;
import nl.tekortwacht.detection.store.Partition;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Lets reading go on where the database says it came to, whatever offset Kafka remembers: the position is written
 * together with what was read, so it alone is right.
 */
public final class StoredPositions implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPositions.class);

    private final ReportLog log;
    private final Duration timeout;

    /** Positions kept with this log. */
    public StoredPositions(ReportLog log, Duration timeout) {
        this.log = log;
        this.timeout = timeout;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        List<Partition> partitions =
                assigned.stream().map(StoredPositions::partition).toList();
        if (partitions.isEmpty()) {
            return;
        }
        // Waits on the thread of the Kafka consumer, which is no event loop and must not read on before it knows where.
        Map<Partition, Long> positions =
                Objects.requireNonNull(log.positions(partitions).block(timeout));
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        Map<Partition, Progress> beyond = new HashMap<>();
        for (TopicPartition topicPartition : assigned) {
            Long position = positions.get(partition(topicPartition));
            if (position != null && position > Objects.requireNonNullElse(ends.get(topicPartition), Long.MAX_VALUE)) {
                beyond.put(partition(topicPartition), Progress.startingAt(0));
                consumer.seekToBeginning(List.of(topicPartition));
            } else if (position != null) {
                consumer.seek(topicPartition, position);
            }
        }
        startOver(beyond);
    }

    /** A topic that ends before what was read from it is another topic; reading all of it again changes nothing. */
    private void startOver(Map<Partition, Progress> beyond) {
        if (!beyond.isEmpty()) {
            LOG.warn(
                    "Partitions {} end before what was read from them: they are read from their beginning",
                    beyond.keySet());
            log.movePositions(beyond).block(timeout);
        }
    }

    private static Partition partition(TopicPartition topicPartition) {
        return new Partition(topicPartition.topic(), topicPartition.partition());
    }
}
