/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.detection.detector.EventSender;
import nl.tekortwacht.detection.store.OutgoingEvent;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends events to {@link Topics#FINDINGS}, keyed by product. */
public final class KafkaEventSender implements EventSender, AutoCloseable {

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaOperations<String, byte[]> kafka;
    private final Duration timeout;

    /**
     * A sender.
     *
     * @param producers with {@code acks=all} and idempotent, so that order per product holds
     * @param timeout after which the events are given up and sent again
     */
    public KafkaEventSender(DefaultKafkaProducerFactory<String, byte[]> producers, Duration timeout) {
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
        this.timeout = timeout;
    }

    @Override
    public Mono<Void> send(List<OutgoingEvent> events) {
        // Sending may wait for metadata or for room in the buffer, so it must stay off the event loops.
        return Mono.fromCallable(() -> sendAll(events))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(sent -> Mono.fromFuture(sent))
                .timeout(timeout);
    }

    private CompletableFuture<Void> sendAll(List<OutgoingEvent> events) {
        CompletableFuture<?>[] sent = events.stream()
                .map(event -> kafka.send(
                        Topics.FINDINGS, event.product().value(), event.body().getBytes(StandardCharsets.UTF_8)))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(sent);
    }

    /** Closes the connection to Kafka. */
    @Override
    public void close() {
        producers.destroy();
    }
}
