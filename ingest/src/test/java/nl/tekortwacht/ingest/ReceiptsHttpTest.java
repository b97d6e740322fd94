/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What a sender holds in hand afterwards. */
@SpringBootTest(
        classes = IngestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tekortwacht.ingest.kafka-intake.enabled=false")
class ReceiptsHttpTest extends IngestOverHttp {

    @Autowired
    ReceiptsHttpTest(@LocalServerPort int port, DatabaseClient database) {
        super(port, database);
    }

    @BeforeEach
    void theRegistry() {
        forgetReports();
        post("/v1/registry", String.join("\n", Lines.REGISTRY), null);
    }

    @Test
    void aReceiptSaysWhatCameInAndWhatBecameOfIt() throws NoSuchAlgorithmException {
        String body =
                String.join("\r\n", stock("a"), stock("a"), "oops é", order("b", "'supplier':'De buurman'")) + "\n";

        EntityExchangeResult<byte[]> answered = post("/v1/reports", body, null);

        JsonNode answer = tree(answered);
        String id = answer.path("receipt").asString();
        assertThat(answered.getResponseHeaders().getLocation()).hasToString("/v1/receipts/" + id);
        JsonNode receipt = get("/v1/receipts/" + id, 200);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(receipt.path("bytes").asLong()).isEqualTo(bytes.length);
        assertThat(receipt.path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(receipt.path("state").asString()).isEqualTo("COMPLETE");
        assertThat(receipt.path("door").asString()).isEqualTo("http");
        assertThat(receipt.path("mediaType").asString()).isEqualTo("application/x-ndjson");
        for (String count :
                List.of("lines", "accepted", "duplicate", "refused", "refusalsLeftOut", "warningsLeftOut")) {
            assertThat(receipt.path(count)).as(count).isEqualTo(answer.path(count));
        }
        assertThat(receipt.path("refusals").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(receipt.path("refusals").path(0).path("quarantine").asLong()).isPositive();
        assertThat(receipt.path("warnings").path(0).path("field").asString()).isEqualTo("supplier");
        JsonNode reports = get("/v1/receipts/" + id + "/reports?pageSize=1&page=2", 200);
        assertThat(reports.path("total").asInt()).isEqualTo(2);
        assertThat(reports.path("reports").path(0).path("reportId").asString()).isEqualTo("b");
        assertThat(reports.path("reports").path(0).path("line").asInt()).isEqualTo(4);
    }

    @Test
    void theReceiptOfAReportIsFound() {
        String first = tree(post("/v1/reports", stock("find-me"), null))
                .path("receipt")
                .asString();
        post("/v1/reports", stock("find-me"), null);

        JsonNode found = get("/v1/receipts?reporter=wholesaler:w1&reportId=find-me", 200);

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("receipts").path(0).path("receipt").asString()).isEqualTo(first);
        assertThat(get("/v1/receipts?reporter=wholesaler:w1&reportId=never-sent", 200)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/v1/receipts?kind=registry&state=complete&door=http", 200)
                        .path("total")
                        .asInt())
                .isPositive();
        get("/v1/receipts?reporter=wholesaler:w1", 400);
        get("/v1/receipts?typo=1", 400);
        get("/v1/receipts?page", 400);
        get("/v1/receipts/not-a-uuid", 400);
        get("/v1/receipts/" + UUID.randomUUID(), 404);
    }

    @Test
    void whatIsRefusedHasAReceiptToo() {
        EntityExchangeResult<byte[]> refused = post("/v1/reports", "oops", null);

        assertThat(refused.getStatus().value()).isEqualTo(400);
        String location = Objects.requireNonNull(refused.getResponseHeaders().getLocation())
                .toString();
        assertThat(get(location, 200).path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithTheSameBytesGetsTheSameAnswerAndTakesNothing() {
        String key = "key-" + UUID.randomUUID();
        String body = stock("once") + "\noops";
        EntityExchangeResult<byte[]> first = post("/v1/reports", body, key);

        EntityExchangeResult<byte[]> again = post("/v1/reports", body, key);

        assertThat(again.getStatus()).isEqualTo(first.getStatus());
        assertThat(tree(again)).isEqualTo(tree(first));
        assertThat(tree(again).path("accepted").asInt()).isEqualTo(1);
        assertThat(again.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(first.getResponseHeaders().getFirst("Idempotency-Replayed")).isNull();
        EntityExchangeResult<byte[]> other = post("/v1/reports", stock("other"), key);
        assertThat(other.getStatus().value()).isEqualTo(400);
        assertThat(tree(other).path("receipt")).isEqualTo(tree(first).path("receipt"));
        assertThat(get("/v1/receipts?reporter=wholesaler:w1&reportId=other", 200)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void anAnswerThatRefusedEverythingIsGivenAgainToo() {
        String key = "key-" + UUID.randomUUID();
        EntityExchangeResult<byte[]> first = post("/v1/reports", "oops", key);

        EntityExchangeResult<byte[]> again = post("/v1/reports", "oops", key);

        assertThat(again.getStatus().value()).isEqualTo(400);
        assertThat(tree(again)).isEqualTo(tree(first));
    }

    @Test
    void aKeyThatIsNoneIsAProblem() {
        for (String key : List.of("with blank", "x".repeat(256), "é")) {
            assertThat(post("/v1/reports", stock("k"), key).getStatus().value())
                    .as(key)
                    .isEqualTo(400);
        }
        assertThat(get("/v1/receipts?reporter=wholesaler:w1&reportId=k", 200)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aSenderWhoGoesAwayLeavesAReceiptOfWhatWasSettled() {
        String line = order("gone-%d");
        Flux<DataBuffer> body =
                Flux.range(0, 1_500).map(i -> buffer(line.formatted(i) + "\n")).concatWith(Mono.never());
        http().post()
                .uri("/v1/reports")
                .contentType(MediaType.APPLICATION_NDJSON)
                .header("Idempotency-Key", "gone")
                .body(body, DataBuffer.class)
                .exchangeToMono(response -> response.bodyToMono(String.class))
                .timeout(Duration.ofSeconds(4))
                .onErrorResume(gone -> Mono.empty())
                .block();

        await(() -> {
            JsonNode found = get("/v1/receipts?reporter=pharmacy:p1&reportId=gone-0", 200)
                    .path("receipts")
                    .path(0);
            assertThat(found.path("state").asString()).isEqualTo("INTERRUPTED");
            assertThat(found.path("accepted").asInt()).isEqualTo(1_000);
            assertThat(found.path("sha256").isNull()).isTrue();
        });
        assertThat(post("/v1/reports", order("gone-0"), "gone").getStatus().value())
                .isEqualTo(202);
    }

    @Test
    void theBooksAddUp() {
        post("/v1/reports", String.join("\n", stock("x"), stock("y"), "oops", stock("x")), null);
        post("/v1/reports", String.join("\n", stock("x"), stock("z", "'onHand':-1")), null);

        assertThat(number("select count(*) from ingest.reports where safe"))
                .isEqualTo(number("select count(*) from ingest.reports r join ingest.submissions s"
                        + " on s.id = r.submission_id where r.safe"));
        assertThat(number("select coalesce(sum(refused), 0)::bigint from ingest.submissions where door = 'http'"))
                .isEqualTo(
                        number("select count(*) from ingest.quarantine where kafka_topic is null and submission_id in"
                                + " (select id from ingest.submissions where door = 'http')"));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(EntityExchangeResult<byte[]> result) {
        return Json.MAPPER.readTree(Objects.requireNonNull(result.getResponseBody()));
    }
}
