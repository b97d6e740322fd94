/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.detection.detector.DaySweep;
import nl.tekortwacht.detection.detector.DetectionMetric;
import nl.tekortwacht.detection.detector.TestDatabase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.kafka.test.utils.KafkaTestUtils;

/** Detection as it is shipped, between a real Kafka and a real PostgreSQL. */
class DetectionFlowTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final EmbeddedKafkaKraftBroker KAFKA =
            new EmbeddedKafkaKraftBroker(1, 2, Topics.REPORTS, Topics.FINDINGS);
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @BeforeAll
    static void start() {
        KAFKA.afterPropertiesSet();
        for (int number = 1; number <= 2; number++) {
            DATABASE.client()
                    .sql("insert into ingest.registry_lines (kind, id, added_at, line)"
                            + " values ('party', '', now(), $1::jsonb)")
                    .bind(0, "{\"type\":\"party\",\"party\":\"wholesaler:w%d\",\"fullLine\":true}".formatted(number))
                    .then()
                    .block(SOON);
        }
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
        KAFKA.destroy();
    }

    @Test
    void reportsBecomeFindingsAndNothingStopsThemNorIsReadTwice() {
        try (Consumer<String, String> findings = findingsConsumer()) {
            try (ConfigurableApplicationContext detection = detection()) {
                send("RVG:117142", "this is no report");
                outOfStockOn("2026-03-01");
                outOfStockOn("2026-03-02");
                await().atMost(SOON).untilAsserted(() -> assertThat(count("select count(*) from detection.reports"))
                        .isEqualTo(4));

                FindingEvent event = Json.read(requireNonNull(next(findings).value()), FindingEvent.class);
                assertThat(event.sequence()).isPositive();
                assertThat(count("select count(*) from detection.unreadable")).isEqualTo(1);
                // Counted once it is committed, so a little after it can be seen.
                await().atMost(SOON).untilAsserted(() -> {
                    assertThat(outcome(detection, "unreadable")).isEqualTo(1);
                    assertThat(outcome(detection, "stored")).isEqualTo(4);
                });
            }
            // While nobody listens, more comes in; and what Kafka itself remembers is lost.
            outOfStockOn("2026-03-03");
            try (ConfigurableApplicationContext detection = detection("--tekortwacht.detection.group=another")) {
                await().atMost(SOON).untilAsserted(() -> assertThat(count("select count(*) from detection.reports"))
                        .isEqualTo(6));
                await().atMost(SOON).untilAsserted(() -> assertThat(outcome(detection, "stored"))
                        .isEqualTo(2));
                assertThat(outcome(detection, "duplicate")).isZero();

                requireNonNull(detection.getBean(DaySweep.class).sweep().block(SOON));

                await().atMost(SOON).untilAsserted(() -> {
                    assertThat(count("select count(*) from detection.shortages where known_to is null"))
                            .isEqualTo(1);
                    assertThat(count("select count(*) from detection.findings where published_at is null"))
                            .isZero();
                });
                assertThat(count("select sum(next_offset)::bigint from detection.kafka_positions"))
                        .isEqualTo(7);
            }
        }
    }

    private static ConfigurableApplicationContext detection(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.r2dbc.url=" + DATABASE.url(),
                "--spring.r2dbc.username=postgres",
                "--spring.r2dbc.password=postgres",
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBrokersAsString(),
                "--tekortwacht.detection.sweep.enabled=false",
                "--tekortwacht.detection.relay.interval=PT0.1S"));
        all.addAll(List.of(arguments));
        return new SpringApplicationBuilder(DetectionApplication.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    private static double outcome(ConfigurableApplicationContext detection, String outcome) {
        return detection
                .getBean(MeterRegistry.class)
                .counter(DetectionMetric.RECORDS.meterName(), "outcome", outcome)
                .count();
    }

    private static void outOfStockOn(String day) {
        for (int number = 1; number <= 2; number++) {
            String line = """
                    {"type":"stock","reportId":"w%1$d-%2$s","reporter":"wholesaler:w%1$d","product":"RVG:117142",\
                    "receivedAt":"%2$sT10:00:00Z","date":"%2$s","onHand":0,"delivered12m":52000,"stocked":true}""".formatted(number, day);
            send("RVG:117142", line);
        }
    }

    private static void send(String key, String value) {
        Map<String, Object> settings = KafkaTestUtils.producerProps(KAFKA);
        var producers = new DefaultKafkaProducerFactory<String, String>(
                settings, new StringSerializer(), new StringSerializer());
        new KafkaTemplate<>(producers).send(Topics.REPORTS, key, value).join();
        producers.destroy();
    }

    private static Consumer<String, String> findingsConsumer() {
        Map<String, Object> settings = KafkaTestUtils.consumerProps(KAFKA, "test", false);
        Consumer<String, String> consumer = new DefaultKafkaConsumerFactory<>(
                        settings, new StringDeserializer(), new StringDeserializer())
                .createConsumer();
        consumer.subscribe(List.of(Topics.FINDINGS));
        return consumer;
    }

    private static ConsumerRecord<String, String> next(Consumer<String, String> consumer) {
        return KafkaTestUtils.getRecords(consumer, SOON, 1).iterator().next();
    }

    private static long count(String sql) {
        return requireNonNull(DATABASE.client()
                .sql(sql)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block(SOON));
    }
}
