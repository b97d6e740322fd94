/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.ingest.kafka.IntakeListener;
import nl.tekortwacht.ingest.kafka.KafkaIntake;
import nl.tekortwacht.ingest.kafka.RecordSenders;
import nl.tekortwacht.ingest.receipt.ReportSender;
import nl.tekortwacht.testing.TestIssuer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Large parties that write to Kafka, where all records must end up somewhere. */
@SpringBootTest(classes = IngestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(KafkaIntakeTest.SwitchableKafka.class)
@DirtiesContext
class KafkaIntakeTest extends IngestOverHttp {

    private static final SwitchableSender SENDER = new SwitchableSender();

    @TestConfiguration(proxyBeanMethods = false)
    static class SwitchableKafka {

        @Bean
        @Primary
        ReportSender testReportSender() {
            return SENDER;
        }
    }

    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final KafkaIntake intake;
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.brokers()), new ByteArraySerializer(), new ByteArraySerializer());

    @Autowired
    KafkaIntakeTest(
            @LocalServerPort int port,
            DatabaseClient database,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            KafkaIntake intake) {
        super(port, database);
        this.intake = intake;
        this.container = container;
    }

    /** What the records carry as the token of their sender. */
    private String authorization = TestIssuer.everybody();

    @BeforeEach
    void theRegistry() {
        SENDER.setAway(false);
        forgetReports();
        post("/v1/registry", String.join("\n", Lines.REGISTRY), null);
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void everyRecordIsAcceptedOrRefusedAndHasAReceipt() {
        try (TopicReader refused = new TopicReader(Topics.REFUSED);
                TopicReader accepted = new TopicReader(Topics.REPORTS)) {
            send("RVG:1", stock("k1"));
            send("RVG:1", "oops é");
            send(bytes("RVG:1"), null);
            send(null, bytes(order("k2")));
            send("RVG:2", order("k3"));
            send("RVG:1", new String(new byte[70_000], StandardCharsets.ISO_8859_1));
            send(bytes("RVG:1"), new byte[] {(byte) 0xff, (byte) 0xfe});

            List<ConsumerRecord<String, byte[]>> bad = refused.read(4);

            assertThat(accepted.read(3)).extracting(ConsumerRecord::key).containsOnly("RVG:1");
            assertThat(bad).hasSize(4).allSatisfy(record -> {
                assertThat(record.key()).isEqualTo("RVG:1");
                assertThat(header(record, "tw-topic")).isEqualTo(Topics.INTAKE);
                assertThat(header(record, "tw-reason")).isNotBlank();
                assertThat(header(record, "tw-faults")).startsWith("[{");
                String receipt = header(record, "tw-receipt");
                JsonNode kept = get("/v1/quarantine?receipt=" + receipt, 200).path("entries");
                assertThat(kept.findValuesAsString("offset")).contains(header(record, "tw-offset"));
            });
            assertThat(bad).extracting(ConsumerRecord::value).contains(bytes("oops é"));
            await(() -> {
                JsonNode receipt = get("/v1/receipts?reporter=pharmacy:p1&reportId=k3", 200)
                        .path("receipts")
                        .path(0);
                assertThat(receipt.path("state").asString()).isEqualTo("COMPLETE");
                assertThat(receipt.path("door").asString()).isEqualTo("kafka");
                assertThat(get("/v1/receipts/" + receipt.path("receipt").asString(), 200)
                                .path("warnings")
                                .path(0)
                                .path("field")
                                .asString())
                        .isEqualTo("key");
            });
            theBooksAddUp();
        }
    }

    @Test
    void aSenderReportsForItselfOnlyAndNobodyWithoutAToken() {
        try (TopicReader refused = new TopicReader(Topics.REFUSED);
                TopicReader accepted = new TopicReader(Topics.REPORTS)) {
            authorization = TestIssuer.party("wholesaler:w1");
            send("RVG:1", stock("own"));
            send("RVG:1", order("of-a-pharmacy"));
            authorization = "";
            send("RVG:1", stock("nobodys"));
            authorization = "Bearer nonsense";
            send("RVG:1", stock("of-nonsense"));
            authorization = TestIssuer.bearer(Set.of(Role.INSPECTOR), null);
            send("RVG:1", stock("of-an-inspector"));
            authorization = "Bearer " + TestIssuer.token(Set.of(), "wholesaler:w1", Set.of(Scope.READ));
            send("RVG:1", stock("without-scope"));
            authorization = "Bearer "
                    + TestIssuer.token(claims -> claims.claim("party", "wholesaler:w1")
                            .claim("scope", Scope.REPORT.word())
                            .expirationTime(Date.from(Instant.parse("2026-01-01T00:00:00Z"))));
            send("RVG:1", stock("too-old"));

            assertThat(refused.read(6))
                    .extracting(record -> header(record, "tw-reason"))
                    .satisfiesExactly(
                            reason -> assertThat(reason).contains("for which you report"),
                            reason -> assertThat(reason).contains("authorization"),
                            reason -> assertThat(reason).contains("authorization"),
                            reason -> assertThat(reason).contains("not for reports"),
                            reason -> assertThat(reason).contains("not for reports"),
                            reason -> assertThat(reason).contains("authorization"));
            assertThat(accepted.read(1)).hasSize(1);
            theBooksAddUp();
        }
    }

    @Test
    void whatKafkaBringsAgainChangesNothing() {
        String before = "select count(*) from ingest.quarantine";
        send("RVG:1", stock("again-1"));
        send("RVG:1", "oops");
        send("RVG:1", order("again-2"));
        await(() -> assertThat(safe("again-")).isEqualTo(2));
        await(() -> assertThat(lag()).isZero());
        long quarantined = number(before);
        long settled = number("select sum(lines)::bigint from ingest.submissions where door = 'kafka'");

        container.stop();
        Offsets.rewind(Topics.INTAKE, "tekortwacht-ingest");
        container.start();

        await(() -> assertThat(number("select sum(lines)::bigint from ingest.submissions where door = 'kafka'"))
                .isGreaterThanOrEqualTo(settled + 3));
        await(() -> assertThat(lag()).isZero());
        assertThat(safe("again-")).isEqualTo(2);
        assertThat(number(before)).isEqualTo(quarantined);
        theBooksAddUp();
    }

    @Test
    void anOutageIsWaitedForAndNothingIsSkipped() {
        SENDER.setAway(true);
        for (int i = 0; i < 50; i++) {
            send("RVG:1", stock("out-" + i, "'onHand':" + i));
        }
        await(() -> assertThat(number(
                        "select count(*) from ingest.submissions where door = 'kafka' and state = 'INTERRUPTED'"))
                .isPositive());
        assertThat(safe("out-")).isZero();

        SENDER.setAway(false);

        await(() -> assertThat(safe("out-")).isEqualTo(50));
        theBooksAddUp();
    }

    @Test
    void twoInstancesShareThePartitionsAndOneTakesOverFromTheOther() {
        ConcurrentMessageListenerContainer<byte[], byte[]> other = anotherInstance();
        try (TopicReader accepted = new TopicReader(Topics.REPORTS)) {
            other.start();
            for (int i = 0; i < 300; i++) {
                send(i % 3, bytes("RVG:1"), bytes(i % 10 == 9 ? "oops" : stock("two-" + i)));
                if (i == 150) {
                    container.stop();
                }
            }
            await(() -> assertThat(safe("two-")).isEqualTo(270));
            await(() -> assertThat(lag()).isZero());
            assertThat(accepted.read(270)).hasSizeGreaterThanOrEqualTo(270);
            theBooksAddUp();
        } finally {
            other.stop();
            container.start();
        }
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> anotherInstance() {
        ContainerProperties properties = new ContainerProperties(Topics.INTAKE);
        properties.setGroupId("tekortwacht-ingest");
        properties.setMessageListener(new IntakeListener(intake, Duration.ofMinutes(1)));
        return new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        Map.of(
                                "bootstrap.servers",
                                Backends.brokers(),
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                properties);
    }

    private void theBooksAddUp() {
        await(() -> {
            assertThat(number("select count(*) from ingest.submissions s where s.kind = 'REPORTS' and refused <>"
                            + " (select count(*) from ingest.quarantine q where q.submission_id = s.id)"))
                    .isZero();
            assertThat(number("select count(*) from ingest.reports where safe and submission_id is null"))
                    .isZero();
        });
    }

    private long safe(String ids) {
        return number("select count(*) from ingest.reports where safe and report_id like '" + ids + "%'");
    }

    private static long lag() {
        return Offsets.lag(Topics.INTAKE, "tekortwacht-ingest");
    }

    private void send(@Nullable String key, @Nullable String value) {
        send(key == null ? null : bytes(key), value == null ? null : bytes(value));
    }

    private void send(byte @Nullable [] key, byte @Nullable [] value) {
        send(0, key, value);
    }

    private void send(int partition, byte @Nullable [] key, byte @Nullable [] value) {
        try {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.INTAKE, partition, key, value);
            if (!authorization.isEmpty()) {
                record.headers().add(RecordSenders.HEADER, bytes(authorization));
            }
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
