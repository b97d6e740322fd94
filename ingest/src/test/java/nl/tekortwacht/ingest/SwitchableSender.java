/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.kafka.KafkaReportSender;
import nl.tekortwacht.ingest.receipt.ReportSender;
import org.apache.kafka.clients.producer.ProducerConfig;
import reactor.core.publisher.Mono;

/** A real sender to a Kafka that is there, or to one that is not. */
final class SwitchableSender implements ReportSender, AutoCloseable {

    private static final int CLOSED_PORT = 1;

    private final KafkaReportSender there = new KafkaReportSender(settings(Backends.brokers()));
    private final KafkaReportSender away = new KafkaReportSender(settings("localhost:" + CLOSED_PORT));
    private volatile boolean isAway;

    private static Map<String, Object> settings(String brokers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                brokers.endsWith(":" + CLOSED_PORT) ? 500 : 20_000,
                ProducerConfig.LINGER_MS_CONFIG,
                5);
    }

    void setAway(boolean isAway) {
        this.isAway = isAway;
    }

    @Override
    public Mono<Sent> send(List<Report> reports) {
        return Mono.defer(() -> (isAway ? away : there).send(reports));
    }

    @Override
    public void close() {
        there.close();
        away.close();
    }
}
