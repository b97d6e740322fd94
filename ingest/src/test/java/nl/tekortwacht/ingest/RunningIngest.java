/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.ingest.receipt.ReportSender;
import nl.tekortwacht.testing.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Ingest as a whole, reached over HTTP; one process for all tests that extend this. */
@SpringBootTest(classes = IngestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningIngest.FixedTime.class)
public abstract class RunningIngest {

    /** The media type of CSV. */
    protected static final MediaType CSV = new MediaType("text", "csv");

    /** The media type of workbooks. */
    protected static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final SwitchableSender SENDER = new SwitchableSender();

    /** The clock stands still. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FixedTime {

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

    /** The client. */
    protected final WebTestClient http;

    /** Where it listens. */
    protected final int port;

    private final DatabaseClient database;

    /** Tests against the server at this port. */
    protected RunningIngest(int port, DatabaseClient database) {
        this.port = port;
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, TestIssuer.everybody())
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        this.database = database;
    }

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry properties) {
        TestIssuer.settings((name, value) -> properties.add(name, () -> value));
        properties.add("spring.r2dbc.url", Backends::databaseUrl);
        properties.add("spring.r2dbc.username", () -> "postgres");
        properties.add("spring.r2dbc.password", () -> "postgres");
        properties.add("spring.kafka.bootstrap-servers", Backends::brokers);
        properties.add("tekortwacht.ingest.kafka-intake.enabled", () -> "false");
        properties.add("tekortwacht.kafka.partitions", () -> "3");
    }

    /** Forgets all reports and makes the registry of {@link Lines} known. */
    protected void begin() {
        database.sql("delete from ingest.reports").then().block();
        // Other tests, whose clock goes on, may have made the same lines known later than this one's time.
        database.sql("update ingest.registry_lines set recorded_at = null, line = line - 'recordedAt'")
                .then()
                .block();
        Long known = database.sql("select count(*) from ingest.registry_lines where id = 'pharmacy:p1'")
                .mapValue(Long.class)
                .one()
                .block();
        if (known == null || known == 0) {
            register(Lines.REGISTRY);
        }
    }

    /** Makes these registry lines known. */
    protected void register(java.util.List<String> lines) {
        http.post()
                .uri("/v1/registry")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(String.join("\n", lines))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult();
    }

    /** Sends a body and gives the answer. */
    protected WebTestClient.ResponseSpec send(String path, MediaType type, byte[] body) {
        return http.post().uri(path).contentType(type).bodyValue(body).exchange();
    }

    /** Sends reports, of which some are accepted or known. */
    protected JsonNode sendReports(String path, MediaType type, byte[] body) {
        return json(send(path, type, body));
    }

    /** The answer as JSON. */
    protected static JsonNode json(WebTestClient.ResponseSpec response) {
        byte[] body =
                Objects.requireNonNull(response.expectBody().returnResult().getResponseBody());
        return Json.MAPPER.readTree(body);
    }

    /** Compares the counts of an answer. */
    protected static void assertCounts(JsonNode answer, int accepted, int duplicate, int refused) {
        assertThat(java.util.List.of(
                        answer.path("accepted").asInt(),
                        answer.path("duplicate").asInt(),
                        answer.path("refused").asInt()))
                .as("accepted, duplicate, refused of %s", answer)
                .containsExactly(accepted, duplicate, refused);
    }
}
