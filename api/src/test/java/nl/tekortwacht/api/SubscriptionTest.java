/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class SubscriptionTest extends ApiTest {

    private WebTestClient.ResponseSpec post(String json) {
        return client().post()
                .uri("/v1/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void aWebhookIsMadeWithASecretThatIsShownOnce() {
        WebTestClient.ResponseSpec response = post(
                json(
                        "{'name':'Apotheek Centrum','product':'RVG:117142','channel':'webhook','target':'https://hooks.example/tekorten?key=1'}"));

        URI location = response.expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        assertThat(location).isNotNull();
        Map<String, Object> kept = get(String.valueOf(location));
        assertThat(kept)
                .containsEntry("product", ABACAVIR)
                .containsEntry("group", null)
                .containsEntry("channel", "webhook")
                .containsEntry("target", "https://hooks.example/…")
                .containsEntry("language", "nl")
                .containsEntry("createdAt", "2026-11-21T11:00:00Z")
                .containsEntry("endedAt", null)
                .doesNotContainKey("secret");
    }

    @Test
    void theSecretHasTheFormOfStandardWebhooksAndEmailHasNone() {
        String secret = String.valueOf(
                body(post(json("{'name':'A','atcPrefix':'J05','channel':'webhook','target':'https://hooks.example'}")))
                        .get("secret"));
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSizeGreaterThanOrEqualTo(24);

        assertThat(
                        body(
                                post(
                                        json(
                                                "{'name':'A','group':'ABACAVIR-300-MG-TABLET','channel':'email','target':'balie@apotheek.example','language':'en'}"))))
                .doesNotContainKey("secret")
                .containsEntry("target", "…@apotheek.example")
                .containsEntry("language", "en");
        assertThat(get("/v1/subscriptions").toString()).doesNotContain("whsec_", "balie");
    }

    @Test
    void allFaultsOfASubscriptionAreToldTogether() {
        assertThat(
                        faults(
                                problem(
                                        400,
                                        post(
                                                json(
                                                        "{'name':' ','product':'RVG:117142','group':'X','channel':'fax','target':7,'language':'fr','colour':'red'}")))))
                .containsExactlyInAnyOrder("name", "group", "channel", "target", "language", "colour");
        assertThat(faults(problem(400, post("{}")))).containsExactlyInAnyOrder("name", "product", "channel", "target");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'product':'RVG:404','channel':'email','target':'a@b.example'         | product
            'product':'nonsense','channel':'email','target':'a@b.example'        | product
            'group':'NO-SUCH-GROUP','channel':'email','target':'a@b.example'     | group
            'atcPrefix':'Z99','channel':'email','target':'a@b.example'           | atcPrefix
            'atcPrefix':'J5','channel':'email','target':'a@b.example'            | atcPrefix
            'product':'RVG:117142','channel':'email','target':'a b@c.example'    | target
            'product':'RVG:117142','channel':'email','target':'a@b.example,c@d.example' | target
            'product':'RVG:117142','channel':'webhook','target':'http://b.example' | target
            'product':'RVG:117142','channel':'webhook','target':'https://u:p@b.example' | target
            'product':'RVG:117142','channel':'webhook','target':'/path'          | target
            """)
    void aBadFieldIsNamed(String fields, String field) {
        assertThat(faults(problem(400, post(json("{'name':'A'," + fields + "}")))))
                .containsExactly(field);
    }

    @Test
    void whatIsNotJsonIsAProblem() {
        assertThat(problem(400, post("{'"))).containsEntry("status", 400);
        assertThat(problem(400, post("[]"))).containsEntry("status", 400);
        assertThat(problem(
                        415,
                        client().post()
                                .uri("/v1/subscriptions")
                                .contentType(MediaType.TEXT_PLAIN)
                                .bodyValue("x")
                                .exchange()))
                .containsEntry("status", 415);
    }

    @Test
    void endingASubscriptionTwiceIsTheSameAsOnce() {
        String id = String.valueOf(
                body(post(json("{'name':'A','atcPrefix':'A10BA02','channel':'email','target':'a@b.example'}")))
                        .get("id"));
        for (int time = 0; time < 2; time++) {
            client().delete()
                    .uri("/v1/subscriptions/{id}", id)
                    .exchange()
                    .expectStatus()
                    .isNoContent()
                    .expectBody()
                    .isEmpty();
        }

        assertThat(get("/v1/subscriptions/{id}", id)).containsEntry("endedAt", "2026-11-21T11:00:00Z");
        assertThat(get("/v1/subscriptions?active=true")).containsEntry("total", 0);
        assertThat(get("/v1/subscriptions?active=false&atcPrefix=A10BA02")).containsEntry("total", 1);
        assertThat(problem(
                        404,
                        client().delete()
                                .uri("/v1/subscriptions/{id}", tables.uuid())
                                .exchange()))
                .containsEntry("status", 404);
        assertThat(problem(404, "/v1/subscriptions/{id}", tables.uuid())).containsEntry("status", 404);
        assertThat(faults(problem(
                        400,
                        client().delete().uri("/v1/subscriptions/mine?now=1").exchange())))
                .containsExactly("id", "now");
    }

    private String open(String fields) {
        return String.valueOf(body(post(json("{'name':'A','atcPrefix':'J05'," + fields + "}")))
                .get("id"));
    }

    private WebTestClient.ResponseSpec ask(String id, String what) {
        return client().post().uri("/v1/subscriptions/{id}/" + what, id).exchange();
    }

    private List<String> secrets(String id) {
        return tables.texts("select secret || ' ' || coalesce(previous_secret, '-') || ' '"
                + " || coalesce(to_char(previous_secret_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), '-')"
                + " from alerting.subscriptions where id = '" + id + "'");
    }

    @Test
    void aSecretIsRenewedAndTheOneBeforeItSignsForAnotherDay() {
        String id = open("'channel':'webhook','target':'https://hooks.example'");
        String first = secrets(id).getFirst().replaceFirst(" .*", "");
        assertThat(first).startsWith("whsec_");

        Map<String, Object> renewed = body(ask(id, "secrets").expectStatus().isCreated());
        String second = String.valueOf(renewed.get("secret"));
        assertThat(second).startsWith("whsec_").isNotEqualTo(first);
        assertThat(renewed).containsEntry("previousSecretUntil", "2026-11-22T11:00:00Z");
        assertThat(secrets(id)).containsExactly(second + " " + first + " 2026-11-22 11:00");

        String third = String.valueOf(body(ask(id, "secrets")).get("secret"));
        assertThat(secrets(id)).containsExactly(third + " " + second + " 2026-11-22 11:00");
        assertThat(get("/v1/subscriptions/{id}", id).toString()).doesNotContain("whsec_");
    }

    @Test
    void onlyARunningWebhookHasASecretToRenew() {
        String mail = open("'channel':'email','target':'a@b.example'");
        String hook = open("'channel':'webhook','target':'https://hooks.example'");
        client().delete().uri("/v1/subscriptions/{id}", hook).exchange();

        assertThat(problem(404, ask(mail, "secrets"))).containsEntry("status", 404);
        assertThat(problem(404, ask(hook, "secrets"))).containsEntry("status", 404);
        assertThat(problem(404, ask(tables.uuid().toString(), "secrets"))).containsEntry("status", 404);
        assertThat(faults(problem(400, ask("mine", "secrets")))).containsExactly("id");
    }

    @Test
    void aTestIsAskedForOnceHoweverOftenOneAsksBeforeItIsSent() {
        String id = open("'channel':'email','target':'a@b.example'");
        verified(id);

        Object test = String.valueOf(
                body(ask(id, "tests").expectStatus().isAccepted()).get("eventId"));
        assertThat(body(ask(id, "tests"))).containsEntry("eventId", test);
        assertThat(tables.texts("select id || ' ' || subscription_id from alerting.test_requests"))
                .containsExactly(test + " " + id);
    }

    private void verified(String id) {
        tables.run("update alerting.subscriptions set verification = 'VERIFIED' where id = '" + id + "'");
    }

    @Test
    void aNewWebhookWaitsToBeAskedAndCanBeAskedAgainUntilItAgrees() {
        String id = open("'channel':'webhook','target':'https://hooks.example'");
        String state = "select verification || ' ' || verification_attempts || ' ' || (verification_due_at is not null)"
                + " from alerting.subscriptions";
        assertThat(object(get("/v1/subscriptions/{id}", id), "verification"))
                .containsEntry("status", "PENDING")
                .containsEntry("since", null);
        assertThat(tables.texts(state)).containsExactly("PENDING 0 true");

        tables.run("update alerting.subscriptions set verification = 'FAILED', verification_attempts = 5,"
                + " verification_due_at = null, verification_reason = 'it answers 404'");
        assertThat(object(get("/v1/subscriptions/{id}", id), "verification")).containsEntry("reason", "it answers 404");
        assertThat(object(body(ask(id, "verifications").expectStatus().isAccepted()), "verification"))
                .containsEntry("status", "PENDING");
        assertThat(tables.texts(state)).containsExactly("PENDING 0 true");

        verified(id);
        assertThat(problem(404, ask(id, "verifications"))).containsEntry("status", 404);
    }

    @Test
    void onlyAWebhookIsAskedAgain() {
        String id = open("'channel':'email','target':'a@b.example'");
        assertThat(problem(404, ask(id, "verifications"))).containsEntry("status", 404);
        assertThat(faults(problem(400, ask("mine", "verifications")))).containsExactly("id");
    }

    @Test
    void whoHasNotConfirmedGetsNoTest() {
        String id = open("'channel':'email','target':'a@b.example'");

        assertThat(problem(404, ask(id, "tests"))).containsEntry("status", 404);
    }

    @Test
    void whoHasLeftGetsNoTest() {
        String id = open("'channel':'webhook','target':'https://hooks.example'");
        verified(id);
        client().delete().uri("/v1/subscriptions/{id}", id).exchange();

        assertThat(problem(404, ask(id, "tests"))).containsEntry("status", 404);
        assertThat(problem(404, ask(tables.uuid().toString(), "tests"))).containsEntry("status", 404);
        assertThat(faults(problem(400, ask("mine", "tests")))).containsExactly("id");
        assertThat(tables.texts("select id from alerting.test_requests")).isEmpty();
    }
}
