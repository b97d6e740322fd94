/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What was sent to whom, and what became of it. */
class DeliveryLogTest extends ApiTest {

    private UUID subscription() {
        return tables.into("alerting.subscriptions")
                .with("id", tables.uuid())
                .with("name", "Apotheek Centrum")
                .with("atc_prefix", "J05")
                .with("channel", "webhook")
                .with("target", "https://hooks.example/geheim?key=1")
                .with("language", "nl")
                .with("created_at", Instant.parse("2026-11-10T09:00:00Z"))
                .add();
    }

    private UUID alert(String audience, @Nullable UUID subscription, String product) {
        UUID id = tables.uuid();
        tables.into("alerting.alerts")
                .with("id", id)
                .with("event_id", tables.uuid())
                .with("audience", audience)
                .with("subscription_id", subscription)
                .with("product_id", product)
                .with("finding_id", tables.uuid())
                .with("finding_kind", "shortage")
                .with("decision", "NOTIFY")
                .with("reason", "CONFIRMED")
                .with("subject", "Tekort: " + product)
                .json("finding", "{}")
                .with("created_at", Instant.parse("2026-11-20T09:00:00Z"))
                .add();
        return id;
    }

    private UUID delivery(UUID alert, String channel, String status, String createdAt) {
        UUID id = tables.uuid();
        tables.into("alerting.deliveries")
                .with("id", id)
                .with("alert_id", alert)
                .with("channel", channel)
                .with("target", channel.equals("email") ? "team@example.org" : "https://hooks.example/geheim?key=1")
                .with("status", status)
                .with("attempts", 1)
                .with("created_at", Instant.parse(createdAt))
                .add();
        return id;
    }

    private void attempt(UUID delivery, int number, String outcome, @Nullable Integer status, @Nullable String detail) {
        tables.into("alerting.delivery_attempts")
                .with("delivery_id", delivery)
                .with("attempt", number)
                .with("at", Instant.parse("2026-11-20T09:00:0" + number + "Z"))
                .with("outcome", outcome)
                .with("status_code", status)
                .with("detail", detail)
                .with("millis", 12L)
                .add();
    }

    private WebTestClient.ResponseSpec replay(String json) {
        return client().post()
                .uri("/v1/dead-letters/_replay")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.replace('\'', '"'))
                .exchange();
    }

    private List<String> statuses() {
        return tables.texts("select status from alerting.deliveries order by created_at, id");
    }

    private static List<Object> ids(Map<String, Object> page) {
        return list(page, "deliveries").stream().map(row -> row.get("id")).toList();
    }

    @Test
    void aSubscriberSeesEveryAttemptWithWhatWasAnswered() {
        UUID pharmacy = subscription();
        UUID hook = delivery(alert("SUBSCRIBER", pharmacy, ABACAVIR), "webhook", "DELIVERED", "2026-11-20T09:00:00Z");
        attempt(hook, 1, "REFUSED", 403, "ask balie@apotheek.example first");
        attempt(hook, 2, "SENT", 204, null);
        delivery(alert("SUBSCRIBER", subscription(), ABACAVIR), "webhook", "DELIVERED", "2026-11-20T09:00:00Z");
        delivery(alert("SHORTAGE_TEAM", null, ABACAVIR), "email", "DELIVERED", "2026-11-20T09:00:00Z");

        Map<String, Object> page = get("/v1/subscriptions/{id}/deliveries", pharmacy);
        assertThat(page).containsEntry("total", 1);
        Map<String, Object> shown = list(page, "deliveries").getFirst();
        assertThat(shown)
                .containsEntry("id", hook.toString())
                .containsEntry("kind", "SINGLE")
                .containsEntry("target", "https://hooks.example/…")
                .containsEntry("status", "DELIVERED")
                .containsEntry("subscriptionId", pharmacy.toString());
        assertThat(list(shown, "alerts")).singleElement().satisfies(alert -> assertThat(alert)
                .containsEntry("product", ABACAVIR)
                .containsEntry("reason", "CONFIRMED"));
        assertThat(list(shown, "tries"))
                .extracting(attempt -> attempt.get("outcome"))
                .containsExactly("REFUSED", "SENT");
        assertThat(list(shown, "tries").getFirst())
                .containsEntry("attempt", 1)
                .containsEntry("at", "2026-11-20T09:00:01Z")
                .containsEntry("statusCode", 403)
                .containsEntry("answer", "ask …@apotheek.example first")
                .containsEntry("millis", 12);
        assertThat(problem(404, "/v1/subscriptions/{id}/deliveries", tables.uuid()))
                .containsEntry("status", 404);
        assertThat(get("/v1/subscriptions/{id}/deliveries?status=DEAD", pharmacy))
                .containsEntry("total", 0);
    }

    @Test
    void aMailOfSeveralIsFoundByEachOfThem() {
        UUID pharmacy = subscription();
        UUID first = alert("SUBSCRIBER", pharmacy, METFORMIN);
        UUID second = alert("SUBSCRIBER", pharmacy, ABACAVIR);
        UUID digest = delivery(first, "email", "DELIVERED", "2026-11-20T09:00:00Z");
        tables.run("update alerting.deliveries set kind = 'DIGEST'");
        for (UUID alert : List.of(first, second)) {
            tables.into("alerting.delivery_alerts")
                    .with("delivery_id", digest)
                    .with("place", alert.equals(first) ? 0 : 1)
                    .with("alert_id", alert)
                    .add();
        }

        for (String product : List.of(METFORMIN, ABACAVIR)) {
            Map<String, Object> page = get("/v1/deliveries?product={product}", product);
            assertThat(ids(page)).containsExactly(digest.toString());
            assertThat(list(list(page, "deliveries").getFirst(), "alerts"))
                    .extracting(alert -> alert.get("product"))
                    .containsExactly(METFORMIN, ABACAVIR);
        }
        assertThat(list(get("/v1/alerts?status=DELIVERED"), "alerts"))
                .hasSize(2)
                .allSatisfy(alert -> assertThat(list(alert, "deliveries"))
                        .singleElement()
                        .satisfies(delivery -> assertThat(delivery)
                                .containsEntry("id", digest.toString())
                                .containsEntry("alertId", alert.get("id"))));
    }

    @Test
    void staffFindDeliveriesByStateChannelAudienceTimeAndProduct() {
        UUID old = delivery(alert("IGJ", null, ABACAVIR), "email", "DEAD", "2026-11-18T09:00:00Z");
        UUID hook = delivery(alert("LCG", null, METFORMIN), "webhook", "PENDING", "2026-11-19T09:00:00Z");
        UUID mail = delivery(alert("SHORTAGE_TEAM", null, ABACAVIR), "email", "DELIVERED", "2026-11-20T09:00:00Z");

        assertThat(ids(get("/v1/deliveries"))).containsExactly(mail.toString(), hook.toString(), old.toString());
        assertThat(ids(get("/v1/deliveries?status=DEAD"))).containsExactly(old.toString());
        assertThat(ids(get("/v1/deliveries?channel=webhook"))).containsExactly(hook.toString());
        assertThat(ids(get("/v1/deliveries?audience=LCG&audience=IGJ")))
                .containsExactly(hook.toString(), old.toString());
        assertThat(ids(get("/v1/deliveries?from=2026-11-19&until=2026-11-19"))).containsExactly(hook.toString());
        assertThat(ids(get("/v1/deliveries?from=2026-11-19T09:00:00Z&until=2026-11-20T09:00:00Z")))
                .containsExactly(hook.toString());
        assertThat(ids(get("/v1/deliveries?product={product}&pageSize=1&page=2", ABACAVIR)))
                .containsExactly(old.toString());
        assertThat(ids(get("/v1/deliveries?asKnownAt=2026-11-18"))).containsExactly(old.toString());
        assertThat(faults(problem(400, "/v1/deliveries?channel=fax&from=soon&status=GONE")))
                .containsExactlyInAnyOrder("channel", "from", "status");
    }

    @Test
    void deadLettersAreSentAgainOneByOne() {
        UUID dead = delivery(alert("IGJ", null, ABACAVIR), "email", "DEAD", "2026-11-18T09:00:00Z");
        UUID alive = delivery(alert("IGJ", null, ABACAVIR), "email", "DELIVERED", "2026-11-19T09:00:00Z");

        assertThat(body(replay("{'ids':['" + dead + "','" + alive + "','" + tables.uuid() + "']}")))
                .containsEntry("replayed", 1);
        assertThat(statuses()).containsExactly("PENDING", "DELIVERED");
        assertThat(tables.texts("select forgiven || ' ' || (next_attempt_at = '2026-11-21T11:00:00Z') from"
                        + " alerting.deliveries where status = 'PENDING'"))
                .containsExactly("1 true");
        assertThat(body(replay("{'ids':['" + dead + "']}"))).containsEntry("replayed", 0);
    }

    @Test
    void deadLettersOfATimeAreSentAgainWithoutThoseOfWhoHasLeft() {
        UUID gone = subscription();
        tables.run("update alerting.subscriptions set ended_at = now()");
        delivery(alert("IGJ", null, ABACAVIR), "email", "DEAD", "2026-11-18T09:00:00Z");
        delivery(alert("SUBSCRIBER", gone, ABACAVIR), "webhook", "DEAD", "2026-11-19T09:00:00Z");
        delivery(alert("LCG", null, ABACAVIR), "webhook", "DEAD", "2026-11-19T10:00:00Z");
        delivery(alert("IGJ", null, ABACAVIR), "email", "DEAD", "2026-11-20T09:00:00Z");

        assertThat(body(replay("{'from':'2026-11-18','until':'2026-11-19','channel':'webhook'}")))
                .containsEntry("replayed", 1);
        assertThat(statuses()).containsExactly("DEAD", "DEAD", "PENDING", "DEAD");
        assertThat(body(replay("{'from':'2026-11-18','until':'2026-11-21','audience':'IGJ'}")))
                .containsEntry("replayed", 2);
        assertThat(statuses()).containsExactly("PENDING", "DEAD", "PENDING", "PENDING");
    }

    @Test
    void nothingIsSentAgainByMistake() {
        assertThat(faults(problem(400, replay("{}")))).containsExactlyInAnyOrder("from", "until");
        assertThat(faults(problem(400, replay("{'ids':[]}")))).containsExactly("ids");
        assertThat(faults(problem(400, replay("{'ids':['all'],'until':'2026-11-21'}"))))
                .containsExactlyInAnyOrder("ids", "until");
        assertThat(faults(problem(400, replay("{'from':'soon','until':7,'audience':'ALL','channel':'fax','why':'x'}"))))
                .containsExactlyInAnyOrder("from", "until", "audience", "channel", "why");
        assertThat(problem(400, replay("[]"))).containsEntry("status", 400);
    }
}
