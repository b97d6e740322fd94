/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts refused records on {@link Topics#REFUSED}, as they came, with the reason in headers. */
public final class RefusedSender implements AutoCloseable {

    /** A topic takes about 1 MB, and the headers must fit too. */
    private static final int MOST_BYTES = 768 * 1024;

    private static final int SHOWN_BYTES = 64 * 1024;
    private static final int CLOSE_WITHIN_SECONDS = 5;

    /** A record that was refused. */
    record Refused(ConsumerRecord<byte[], byte[]> record, List<Fault> faults, UUID receipt) {}

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final Duration timeout;

    /**
     * A sender with a producer of its own.
     *
     * @param configuration of the producer; what makes an acknowledged record safe is set here, whatever it says
     * @param timeout after which records are given up and sent again
     */
    public RefusedSender(Map<String, Object> configuration, Duration timeout) {
        Map<String, Object> safe = new HashMap<>(configuration);
        safe.put(ProducerConfig.ACKS_CONFIG, "all");
        safe.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.producers = new DefaultKafkaProducerFactory<>(safe, new ByteArraySerializer(), new ByteArraySerializer());
        this.producers.setPhysicalCloseTimeout(CLOSE_WITHIN_SECONDS);
        this.kafka = new KafkaTemplate<>(producers);
        this.kafka.setProducerListener(new ProducerListener<>() {});
        this.timeout = timeout;
    }

    @Override
    public void close() {
        producers.destroy();
    }

    /** Completes when all in-sync replicas have them. */
    Mono<Void> send(List<Refused> refused) {
        // Sending waits for metadata and for room in the buffer, so it must not happen on an event loop.
        return Mono.fromCallable(() -> CompletableFuture.allOf(
                        refused.stream().map(one -> kafka.send(record(one))).toArray(CompletableFuture<?>[]::new)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(sent -> Mono.fromFuture(sent))
                .timeout(timeout);
    }

    private static ProducerRecord<byte[], byte[]> record(Refused refused) {
        ConsumerRecord<byte[], byte[]> record = refused.record;
        boolean isLarge = size(record.key()) + size(record.value()) > MOST_BYTES;
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(Topics.REFUSED, cut(isLarge, record.key()), cut(isLarge, record.value()));
        Headers headers = copy.headers();
        Fault first = refused.faults.getFirst();
        headers.add("tw-reason", bytes(first.reason()));
        headers.add("tw-field", bytes(first.field() == null ? "" : first.field()));
        headers.add("tw-faults", Json.bytes(refused.faults));
        headers.add("tw-topic", bytes(record.topic()));
        headers.add("tw-partition", bytes(String.valueOf(record.partition())));
        headers.add("tw-offset", bytes(String.valueOf(record.offset())));
        headers.add("tw-receipt", bytes(refused.receipt.toString()));
        if (isLarge) {
            headers.add("tw-cut", bytes("true"));
        }
        return copy;
    }

    private static int size(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte @Nullable [] cut(boolean isLarge, byte @Nullable [] bytes) {
        return bytes == null || !isLarge || bytes.length <= SHOWN_BYTES ? bytes : Arrays.copyOf(bytes, SHOWN_BYTES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
