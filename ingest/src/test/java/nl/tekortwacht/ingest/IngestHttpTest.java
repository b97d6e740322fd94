/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tekortwacht.ingest.Lines.json;
import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.BadLines.BadLine;
import nl.tekortwacht.ingest.receipt.ReportSender;
import nl.tekortwacht.testing.TestIssuer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = IngestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IngestHttpTest.FixedTimeAndSwitchableKafka.class)
class IngestHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final SwitchableSender SENDER = new SwitchableSender();

    @TestConfiguration(proxyBeanMethods = false)
    static class FixedTimeAndSwitchableKafka {

        @Bean
        @Primary
        Clock testClock() {
            return Clock.fixed(Lines.NOW, ZoneOffset.UTC);
        }

        @Bean
        @Primary
        ReportSender testReportSender() {
            return SENDER;
        }
    }

    private final WebTestClient http;
    private final DatabaseClient database;
    private final MeterRegistry meters;

    @Autowired
    IngestHttpTest(@LocalServerPort int port, DatabaseClient database, MeterRegistry meters) {
        this.http = WebTestClient.bindToServer()
                .defaultHeader("Authorization", TestIssuer.everybody())
                .baseUrl("http://localhost:" + port)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        this.database = database;
        this.meters = meters;
    }

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry properties) {
        TestIssuer.settings((name, value) -> properties.add(name, () -> value));
        properties.add("spring.r2dbc.url", Backends::databaseUrl);
        properties.add("spring.r2dbc.username", () -> "postgres");
        properties.add("spring.r2dbc.password", () -> "postgres");
        properties.add("spring.kafka.bootstrap-servers", Backends::brokers);
        properties.add("tekortwacht.kafka.partitions", () -> "3");
        properties.add("tekortwacht.ingest.kafka-intake.enabled", () -> "false");
    }

    @BeforeEach
    void anEmptyLedgerAndTheRegistry() {
        SENDER.setAway(false);
        database.sql("delete from ingest.reports").then().block();
        ndjson("/v1/registry", Lines.REGISTRY, 202);
    }

    @Test
    void goodLinesAreInAndEveryBadLineIsAnsweredWithNumberFieldAndReason() {
        ndjson("/v1/reports", BadLines.before(), 202);
        List<BadLine> bad = BadLines.all();
        List<String> lines = new ArrayList<>();
        for (BadLine line : bad) {
            lines.add(order("good-" + lines.size()));
            lines.add(line.line());
        }

        try (TopicReader topic = new TopicReader()) {
            JsonNode answer = ndjson("/v1/reports", lines, 202);

            assertCounts(answer, bad.size(), 0, bad.size());
            for (int i = 0; i < bad.size(); i++) {
                JsonNode refusal = answer.path("refusals").path(i);
                String field = bad.get(i).field();
                assertThat(refusal.path("line").asInt()).isEqualTo(2 * i + 2);
                assertThat(
                                refusal.path("field").isNull()
                                        ? null
                                        : refusal.path("field").asString())
                        .as(bad.get(i).why())
                        .isEqualTo(field);
                assertThat(refusal.path("reason").asString())
                        .contains(bad.get(i).reason());
                assertThat(refusal.path("faults").path(0).path("reason")).isEqualTo(refusal.path("reason"));
            }
            assertThat(reports(topic.read(bad.size())))
                    .hasSize(bad.size())
                    .allSatisfy(report -> assertThat(report.reportId().value()).startsWith("good-"));
        }
    }

    @Test
    void everyAcceptedReportIsOnTheTopicUnderItsProduct() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            lines.add(order("o" + i));
        }
        try (TopicReader topic = new TopicReader()) {
            assertCounts(ndjson("/v1/reports", lines, 202), lines.size(), 0, 0);

            List<ConsumerRecord<String, byte[]>> records = topic.read(lines.size());

            assertThat(records).hasSize(lines.size()).allSatisfy(record -> {
                Report report = Json.read(record.value(), Report.class);
                assertThat(record.key()).isEqualTo(report.product().value());
                assertThat(report.receivedAt()).isEqualTo(Lines.NOW);
            });
            assertThat(reports(records)).extracting(Report::key).doesNotHaveDuplicates();
            assertCounts(ndjson("/v1/reports", lines, 202), 0, lines.size(), 0);
            assertThat(topic.read(0)).isEmpty();
        }
    }

    @Test
    void takesOneObjectAndAnArray() {
        http.post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(stock("one"))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("API-Version", "0.1.0")
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1);
        http.post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[" + stock("two") + "," + stock("three", "'onHand':null") + "," + stock("one") + "]")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .json(json("{'lines':3,'accepted':1,'duplicate':1,'refused':1,'refusalsLeftOut':0,"
                        + "'refusals':[{'line':2,'field':'onHand','reason':'onHand is missing'}]}"));
    }

    @Test
    void warnsOfWhatIsOddButKept() {
        JsonNode answer = ndjson("/v1/reports", List.of(stock("s"), order("o", "'supplier':'De buurman'")), 202);

        assertThat(answer.path("warnings").path(0).path("line").asInt()).isEqualTo(2);
        assertThat(answer.path("warnings").path(0).path("field").asString()).isEqualTo("supplier");
    }

    @Test
    void isAProblemIfNothingWasAccepted() {
        http.post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue("oops\n")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("API-Version", "0.1.0")
                .expectBody()
                .json(json("{'status':400,'title':'Nothing was accepted','lines':1,'accepted':0,'duplicate':0,"
                        + "'refused':1,'refusals':[{'line':1,'field':null}]}"));
        assertThat(ndjson("/v1/reports", List.of(), 400).path("lines").asInt()).isZero();
        assertThat(ndjson("/v1/registry", List.of("{}"), 400).path("refused").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRegistryLineCountsFromTheNextRequestOn() {
        String product = json("{'type':'product','product':'RVG:77','mah':'mah:new'}");
        String report = stock("r77", "'product':'RVG:77'");
        ndjson("/v1/reports", List.of(report), 400);

        assertCounts(ndjson("/v1/registry", List.of(product, "oops"), 202), 1, 0, 1);
        assertCounts(ndjson("/v1/registry", List.of(product), 202), 0, 1, 0);

        assertCounts(ndjson("/v1/reports", List.of(report), 202), 1, 0, 0);
        database.sql("delete from ingest.registry_lines where id = 'RVG:77'")
                .then()
                .block();
    }

    @Test
    void whileKafkaIsAwayNothingIsAcknowledgedAndARetryDeliversOnce() {
        List<String> lines = List.of(stock("k1"), stock("k2", "'replaces':'k1','onHand':5"), "oops");
        SENDER.setAway(true);
        http.post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(String.join("\n", lines))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("{\"lines\":0,\"accepted\":0,\"duplicate\":0,\"refused\":0}");
        SENDER.setAway(false);

        try (TopicReader topic = new TopicReader()) {
            assertCounts(ndjson("/v1/reports", lines, 202), 2, 0, 1);
            assertCounts(ndjson("/v1/reports", lines, 202), 0, 2, 1);
            assertThat(reports(topic.read(2)))
                    .extracting(report -> report.reportId().value())
                    .containsExactly("k1", "k2");
        }
    }

    @Test
    void aLongStreamIsTakenAndEveryLineIsCounted() {
        double read = count("tekortwacht.ingest.lines");
        double settled = count("tekortwacht.ingest.reports");
        int size = 30_000;
        DefaultDataBufferFactory buffers = new DefaultDataBufferFactory();
        Flux<DataBuffer> body = Flux.range(0, size)
                .map(i -> i % 10 == 0 ? "oops" : order("long-" + i % 1_000))
                .buffer(50)
                .map(lines -> buffers.wrap((String.join("\n", lines) + "\n").getBytes(UTF_8)));

        JsonNode answer = answer(http.post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(body, DataBuffer.class)
                .exchange());

        assertCounts(answer, 900, size - size / 10 - 900, size / 10);
        assertThat(answer.path("refusals").size()).isEqualTo(1_000);
        assertThat(answer.path("refusalsLeftOut").asInt()).isEqualTo(size / 10 - 1_000);
        assertThat(count("tekortwacht.ingest.lines") - read).isEqualTo(size);
        assertThat(count("tekortwacht.ingest.reports") - settled).isEqualTo(size);
    }

    @Test
    void aJsonBodyThatIsTooLargeIsToldToStream() {
        http.post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(" ".repeat(17 * 1024 * 1024))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void otherFormsAndMethodsAreProblemsToo() {
        http.post()
                .uri("/v1/reports")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("API-Version", "0.1.0");
        http.get()
                .uri("/v1/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .exists("API-Version");
    }

    private JsonNode ndjson(String path, List<String> lines, int status) {
        WebTestClient.ResponseSpec response = http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(String.join("\n", lines))
                .exchange();
        return answer(response.expectStatus().isEqualTo(status));
    }

    private static JsonNode answer(WebTestClient.ResponseSpec response) {
        byte[] body =
                Objects.requireNonNull(response.expectBody().returnResult().getResponseBody());
        return Json.MAPPER.readTree(body);
    }

    private static List<Report> reports(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> Json.read(record.value(), Report.class))
                .toList();
    }

    private static void assertCounts(JsonNode answer, int accepted, int duplicate, int refused) {
        assertThat(List.of(
                        answer.path("lines").asInt(),
                        answer.path("accepted").asInt(),
                        answer.path("duplicate").asInt(),
                        answer.path("refused").asInt()))
                .as("lines, accepted, duplicate, refused of %s", answer)
                .containsExactly(accepted + duplicate + refused, accepted, duplicate, refused);
    }

    private double count(String metric) {
        return meters.get(metric).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
