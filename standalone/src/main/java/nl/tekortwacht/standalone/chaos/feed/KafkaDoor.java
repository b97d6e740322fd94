/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends batches as records to the topic of unchecked reports, as large parties do. */
final class KafkaDoor implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    private final Supplier<String> authorization;

    KafkaDoor(String bootstrapServers, Supplier<String> authorization) {
        this.authorization = authorization;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        8_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends the batch once; whether Kafka has acknowledged all of it. */
    boolean send(List<Line> batch) throws InterruptedException {
        byte[] sender = authorization.get().getBytes(StandardCharsets.US_ASCII);
        try {
            List<? extends Future<?>> sent = batch.stream()
                    .map(line -> new ProducerRecord<>(Topics.INTAKE, line.product(), line.text()))
                    .peek(record -> record.headers().add("authorization", sender))
                    .map(producer::send)
                    .toList();
            for (Future<?> one : sent) {
                one.get();
            }
            return true;
        } catch (ExecutionException | KafkaException e) {
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
