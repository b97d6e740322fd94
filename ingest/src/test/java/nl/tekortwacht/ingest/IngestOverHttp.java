/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import java.time.Duration;
import java.util.Objects;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.testing.TestIssuer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;

/** A running ingest with a real database and a real Kafka, and ways to talk to it. */
abstract class IngestOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final WebTestClient client;
    private final WebClient plain;
    private final DatabaseClient database;

    IngestOverHttp(int port, DatabaseClient database) {
        this.client = WebTestClient.bindToServer()
                .defaultHeader("Authorization", TestIssuer.everybody())
                .baseUrl("http://localhost:" + port)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        this.plain = WebClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", TestIssuer.everybody())
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
        properties.add("tekortwacht.kafka.partitions", () -> "3");
    }

    WebClient http() {
        return plain;
    }

    void forgetReports() {
        database.sql("delete from ingest.reports").then().block();
    }

    long number(String sql) {
        return Objects.requireNonNull(database.sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    EntityExchangeResult<byte[]> post(String path, String body, @Nullable String key) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_NDJSON)
                .headers(headers -> {
                    if (key != null) {
                        headers.add("Idempotency-Key", key);
                    }
                })
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    EntityExchangeResult<byte[]> postJson(String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    JsonNode get(String uri, int status) {
        byte[] body = client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(Objects.requireNonNull(body));
    }

    static void await(ThrowingRunnable condition) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(condition);
    }
}
