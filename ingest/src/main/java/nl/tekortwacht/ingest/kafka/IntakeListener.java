/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Flux;

/**
 * Hands what one poll brought to the intake, partition by partition, and waits until it is settled. If it cannot be, the
 * container brings the same records again.
 */
public final class IntakeListener implements BatchMessageListener<byte[], byte[]> {

    private final KafkaIntake intake;
    private final Duration timeout;

    /**
     * A listener for one container.
     *
     * @param timeout after which a batch is given up and tried again
     */
    public IntakeListener(KafkaIntake intake, Duration timeout) {
        this.intake = intake;
        this.timeout = timeout;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byPartition
                    .computeIfAbsent(
                            new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                    .add(record);
        }
        // The one place where ingest waits: the thread of a Kafka consumer, no event loop. That it waits keeps the
        // order
        // and holds Kafka back.
        Flux.fromIterable(byPartition.entrySet())
                .concatMap(batch -> intake.take(batch.getKey(), batch.getValue()))
                .then()
                .block(timeout);
    }
}
