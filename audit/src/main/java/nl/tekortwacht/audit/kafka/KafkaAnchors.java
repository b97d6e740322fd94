/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.tekortwacht.audit.chain.Anchor;
import nl.tekortwacht.audit.verification.Anchors;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Anchors on their topic. They are few, so that each asks Kafka anew and nothing stays open. */
public final class KafkaAnchors implements Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaAnchors.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MILLIS = 10_000;

    private final Map<String, Object> settings;

    /**
     * Anchors on the topic {@link Topics#AUDIT_ANCHORS}.
     *
     * @param settings how clients reach Kafka
     */
    public KafkaAnchors(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    @Override
    public Mono<Void> add(Anchor anchor) {
        return Mono.<Void>fromRunnable(() -> send(anchor)).subscribeOn(Schedulers.boundedElastic());
    }

    private void send(Anchor anchor) {
        Map<String, Object> producing = new HashMap<>(settings);
        producing.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producing.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producing.put(ProducerConfig.ACKS_CONFIG, "all");
        producing.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MILLIS);
        producing.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        producing.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * MILLIS);
        byte[] key = anchor.head().day().toString().getBytes(StandardCharsets.US_ASCII);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(producing)) {
            producer.send(new ProducerRecord<>(Topics.AUDIT_ANCHORS, 0, key, AnchorJson.bytes(anchor)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an anchor was written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an anchor could not be written", e.getCause());
        }
    }

    @Override
    public Mono<List<Anchor>> all() {
        return Mono.fromCallable(this::read).subscribeOn(Schedulers.boundedElastic());
    }

    private List<Anchor> read() {
        Map<String, Object> consuming = new HashMap<>(settings);
        consuming.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consuming.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consuming.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consuming.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consuming.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
        consuming.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(consuming)) {
            List<PartitionInfo> known = consumer.listTopics().getOrDefault(Topics.AUDIT_ANCHORS, List.of());
            List<TopicPartition> partitions = known.stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            return partitions.isEmpty() ? List.of() : read(consumer, partitions);
        }
    }

    private static List<Anchor> read(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<Anchor> anchors = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                AnchorJson.read(record.value())
                        .ifPresentOrElse(
                                anchors::add, () -> LOG.warn("record {} of the anchors is none", record.offset()));
            }
        }
        return anchors;
    }
}
