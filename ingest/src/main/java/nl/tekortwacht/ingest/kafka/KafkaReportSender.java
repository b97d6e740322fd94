/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.ingest.receipt.ReportSender;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.SendResult;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends reports to the topic of reports, the product as key, and waits until all in-sync replicas have them. */
public final class KafkaReportSender implements ReportSender, AutoCloseable {

    private static final int CLOSE_WITHIN_SECONDS = 5;

    private record Sending(ReportKey key, CompletableFuture<? extends @Nullable Object> done) {}

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;

    /**
     * A sender with a producer of its own.
     *
     * @param configuration of the producer; what makes an acknowledged report safe is set here, whatever it says
     */
    public KafkaReportSender(Map<String, Object> configuration) {
        Map<String, Object> safe = new HashMap<>(configuration);
        safe.put(ProducerConfig.ACKS_CONFIG, "all");
        safe.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.producers = new DefaultKafkaProducerFactory<>(safe, new StringSerializer(), new ByteArraySerializer());
        this.producers.setPhysicalCloseTimeout(CLOSE_WITHIN_SECONDS);
        this.kafka = new KafkaTemplate<>(producers);
        // The default one logs each failed record with its content; the answer of send says what failed, once.
        this.kafka.setProducerListener(new ProducerListener<>() {});
    }

    @Override
    public void close() {
        producers.destroy();
    }

    @Override
    public Mono<Sent> send(List<Report> reports) {
        // Sending waits for metadata and for room in the buffer, so it must not happen on an event loop.
        return Mono.fromCallable(() -> start(reports))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(sendings -> Mono.fromFuture(whenDone(sendings), true));
    }

    private List<Sending> start(List<Report> reports) {
        List<Sending> sendings = new ArrayList<>(reports.size());
        for (Report report : reports) {
            Sending sending = start(report);
            sendings.add(sending);
            // Each further one would wait as long as this one did.
            if (sending.done().isCompletedExceptionally()) {
                break;
            }
        }
        return sendings;
    }

    private Sending start(Report report) {
        byte[] value = Json.bytes(report);
        try {
            CompletableFuture<SendResult<String, byte[]>> done =
                    kafka.send(Topics.REPORTS, report.product().value(), value);
            return new Sending(report.key(), done);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            return new Sending(report.key(), CompletableFuture.failedFuture(e));
        }
    }

    private static CompletableFuture<Sent> whenDone(List<Sending> sendings) {
        return CompletableFuture.allOf(sendings.stream().map(Sending::done).toArray(CompletableFuture[]::new))
                .handle((done, failure) -> new Sent(safe(sendings), failure));
    }

    private static Set<ReportKey> safe(List<Sending> sendings) {
        Set<ReportKey> safe = HashSet.newHashSet(sendings.size());
        for (Sending sending : sendings) {
            if (!sending.done().isCompletedExceptionally()) {
                safe.add(sending.key());
            }
        }
        return safe;
    }
}
