/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static nl.tekortwacht.ingest.Lines.json;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** What people do with lines that were refused. */
@SpringBootTest(
        classes = IngestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tekortwacht.ingest.kafka-intake.enabled=false")
class QuarantineHttpTest extends IngestOverHttp {

    @Autowired
    QuarantineHttpTest(@LocalServerPort int port, DatabaseClient database) {
        super(port, database);
    }

    @BeforeEach
    void theRegistry() {
        forgetReports();
        post("/v1/registry", String.join("\n", Lines.REGISTRY), null);
    }

    @Test
    void aRefusedLineIsKeptAsItWasSent() {
        String line = stock("q1", "'onHand':-5");
        String receipt = send(stock("ok"), line, "oops \u0000 é");

        JsonNode entries = get("/v1/quarantine?receipt=" + receipt, 200);

        assertThat(entries.path("total").asInt()).isEqualTo(2);
        JsonNode entry = get("/v1/quarantine/" + entry(receipt, 2), 200);
        assertThat(entry.path("sent").asString()).isEqualTo(line);
        assertThat(entry.path("fields").path("onHand").asInt()).isEqualTo(-5);
        assertThat(entry.path("reporter").asString()).isEqualTo("wholesaler:w1");
        assertThat(entry.path("product").asString()).isEqualTo("RVG:1");
        assertThat(entry.path("field").asString()).isEqualTo("onHand");
        assertThat(entry.path("reasonKind").asString()).doesNotContain("5");
        assertThat(entry.path("state").asString()).isEqualTo("OPEN");
        JsonNode unreadable = get("/v1/quarantine/" + entry(receipt, 3), 200);
        assertThat(unreadable.path("sent").asString()).isEqualTo("oops ␀ é");
        assertThat(unreadable.path("fields").isNull()).isTrue();
        assertThat(unreadable.path("field").isNull()).isTrue();
    }

    @Test
    void entriesAreFilteredAndCounted() {
        String receipt = send(stock("f1", "'onHand':-5"), stock("f2", "'onHand':-6"), "oops");
        String of = "receipt=" + receipt;

        assertThat(total("state=open&reporter=wholesaler:w1&product=RVG:1&field=onHand&" + of))
                .isEqualTo(2);
        assertThat(total("field=none&" + of)).isEqualTo(1);
        assertThat(total("state=discarded&" + of)).isZero();
        assertThat(total("receivedFrom=2020-01-01T00:00:00Z&" + of)).isEqualTo(3);
        assertThat(total("receivedTo=2020-01-01T00:00:00Z&" + of)).isZero();
        JsonNode counts = get("/v1/quarantine/_counts?" + of, 200).path("counts");
        assertThat(counts.path(0).path("entries").asInt()).isEqualTo(2);
        assertThat(counts.path(0).path("field").asString()).isEqualTo("onHand");
        assertThat(counts.path(1).path("reporter").isNull()).isTrue();
        get("/v1/quarantine?state=nonsense", 400);
        get("/v1/quarantine/0", 404);
        get("/v1/quarantine/abc", 400);
    }

    @Test
    void aMendedLineIsTakenAndClosesItsEntry() {
        long entry = entry(send(stock("m1", "'onHand':-5")), 1);

        EntityExchangeResult<byte[]> refused = postJson(resubmit(entry), stock("m1", "'onHand':-4"));
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(tree(refused).path("refusals").path(0).path("field").asString())
                .isEqualTo("onHand");
        assertThat(get("/v1/quarantine/" + entry, 200).path("state").asString()).isEqualTo("OPEN");
        assertThat(total("receipt=" + tree(refused).path("receipt").asString())).isZero();

        EntityExchangeResult<byte[]> taken = postJson(resubmit(entry), stock("m1", "'onHand':5"));
        assertThat(taken.getStatus().value()).isEqualTo(202);
        JsonNode closed = get("/v1/quarantine/" + entry, 200);
        assertThat(closed.path("state").asString()).isEqualTo("RESUBMITTED");
        assertThat(closed.path("closed").path("by").asString()).isEqualTo("test:tester");
        String receipt = closed.path("closed").path("resubmission").asString();
        assertThat(receipt).isEqualTo(tree(taken).path("receipt").asString());
        assertThat(get("/v1/receipts/" + receipt, 200).path("door").asString()).isEqualTo("quarantine");
        assertThat(get("/v1/receipts?reporter=wholesaler:w1&reportId=m1", 200)
                        .path("receipts")
                        .path(0)
                        .path("receipt")
                        .asString())
                .isEqualTo(receipt);

        assertThat(postJson(resubmit(entry), stock("m1b")).getStatus().value()).isEqualTo(409);
        assertThat(discard(entry, "too late").getStatus().value()).isEqualTo(409);
        assertThat(postJson(resubmit(0), stock("m1")).getStatus().value()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoMendTheSameLineOneIsLate() {
        long entry = entry(send(stock("r", "'onHand':-5")), 1);

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i ->
                        postJson(resubmit(entry), stock("r" + i)).getStatus().value())
                .toList();

        assertThat(statuses).containsOnlyOnce(202).containsOnly(202, 409);
        assertThat(number("select count(*) from ingest.reports where report_id like 'r_'"))
                .isEqualTo(1);
    }

    @Test
    void entriesAreDiscardedWithAReason() {
        String receipt = send("oops", "oops", "oops");
        long first = entry(receipt, 1);

        assertThat(postJson("/v1/quarantine/" + first + "/_discard", json("{}"))
                        .getStatus()
                        .value())
                .isEqualTo(400);
        assertThat(discard(first, "a test line").getStatus().value()).isEqualTo(200);
        assertThat(discard(first, "again").getStatus().value()).isEqualTo(409);
        JsonNode several = tree(
                postJson("/v1/quarantine/_discard", json("{'receipt':'" + receipt + "','reason':'a broken export'}")));

        assertThat(several.path("discarded").asInt()).isEqualTo(2);
        assertThat(get("/v1/quarantine/" + first, 200)
                        .path("closed")
                        .path("reason")
                        .asString())
                .isEqualTo("a test line");
        assertThat(total("state=discarded&receipt=" + receipt)).isEqualTo(3);
        assertThat(get("/v1/receipts/" + receipt, 200).path("refused").asInt()).isEqualTo(3);
    }

    @Test
    void aRefusedLineOfTheRegistryIsMendedToo() {
        String receipt = tree(post("/v1/registry", json("{'type':'product','mah':'mah:acme'}"), null))
                .path("receipt")
                .asString();

        EntityExchangeResult<byte[]> taken =
                postJson(resubmit(entry(receipt, 1)), json("{'type':'product','product':'RVG:55','mah':'mah:acme'}"));

        assertThat(taken.getStatus().value()).isEqualTo(202);
        assertThat(number("select count(*) from ingest.registry_lines where id = 'RVG:55'"))
                .isPositive();
    }

    private String send(String... lines) {
        return tree(post("/v1/reports", String.join("\n", lines), null))
                .path("receipt")
                .asString();
    }

    private long entry(String receipt, int line) {
        for (JsonNode entry : get("/v1/quarantine?receipt=" + receipt, 200).path("entries")) {
            if (entry.path("line").asInt() == line) {
                return entry.path("id").asLong();
            }
        }
        throw new AssertionError("line " + line + " is not in quarantine");
    }

    private int total(String query) {
        return get("/v1/quarantine?" + query, 200).path("total").asInt();
    }

    private EntityExchangeResult<byte[]> discard(long entry, String reason) {
        return postJson("/v1/quarantine/" + entry + "/_discard", json("{'reason':'" + reason + "'}"));
    }

    private static String resubmit(long entry) {
        return "/v1/quarantine/" + entry + "/_resubmit";
    }

    private static JsonNode tree(EntityExchangeResult<byte[]> result) {
        return Json.MAPPER.readTree(Objects.requireNonNull(result.getResponseBody()));
    }
}
