/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** The links in mails: a look changes nothing, the button does. */
class SubscriberLinksTest extends ApiTest {

    private String open() {
        return String.valueOf(body(client().post()
                        .uri("/v1/subscriptions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{'name':'A','channel':'email','target':'a@b.example','atcPrefix':'J05'}"
                                .replace('\'', '"'))
                        .exchange())
                .get("id"));
    }

    private String token(String kind) {
        return tables.texts("select " + kind + "_token from alerting.subscriptions")
                .getFirst();
    }

    private String verification(String id) {
        Map<String, Object> verification = object(get("/v1/subscriptions/{id}", id), "verification");
        return verification.get("status") + " " + verification.get("since");
    }

    private WebTestClient.ResponseSpec press(String path, String field, String value) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add(field, value);
        return client().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .bodyValue(form)
                .exchange();
    }

    private String page(String path, String language) {
        return text(client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*form-action 'self';.*style-src 'sha256-[^']{44}'"));
    }

    private static String text(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void anAddressIsConfirmedByTheButtonAndNotByTheLink() {
        String id = open();
        String path = "/v1/subscriptions/" + id + "/confirmations";
        assertThat(verification(id)).isEqualTo("PENDING null");

        assertThat(page(path + "?token=" + token("confirmation"), "nl"))
                .contains("<html lang=\"nl\">", "<button type=\"submit\">Bevestigen</button>", token("confirmation"))
                .doesNotContain("<script", "<img", "href", "src=");
        assertThat(verification(id)).isEqualTo("PENDING null");

        for (int time = 0; time < 2; time++) {
            assertThat(text(press(path, "token", token("confirmation"))
                            .expectStatus()
                            .isOk()))
                    .contains("Uw e-mailadres is bevestigd");
            assertThat(verification(id)).isEqualTo("VERIFIED 2026-11-21T11:00:00Z");
        }
    }

    @Test
    void aWrongTokenConfirmsNothing() {
        String id = open();
        String path = "/v1/subscriptions/" + id + "/confirmations";

        assertThat(text(press(path, "token", "guessed").expectStatus().isNotFound()))
                .contains("Deze link werkt niet");
        assertThat(text(press(path, "other", "field").expectStatus().isNotFound()))
                .contains("Deze link werkt niet");
        press("/v1/subscriptions/" + tables.uuid() + "/confirmations", "token", token("confirmation"))
                .expectStatus()
                .isNotFound();
        assertThat(verification(id)).isEqualTo("PENDING null");
        tables.run("update alerting.subscriptions set verification = 'FAILED', ended_at = now()");
        press(path, "token", token("confirmation")).expectStatus().isNotFound();
    }

    @Test
    void whatIsInTheLinkIsShownAsTextOnly() {
        assertThat(page("/v1/subscriptions/x/confirmations?token=\"><script>", "en-GB,nl;q=0.5"))
                .contains("<html lang=\"en\">", "&quot;&gt;&lt;script&gt;", ">Confirm<")
                .doesNotContain("<script");
    }

    @Test
    void aMailProgramUnsubscribesWithOneClick() {
        String id = open();
        String path = "/v1/unsubscribe/" + token("unsubscribe");

        assertThat(page(path, "de")).contains("<html lang=\"nl\">", "name=\"List-Unsubscribe\" value=\"One-Click\"");
        assertThat(get("/v1/subscriptions/{id}", id)).containsEntry("endedAt", null);

        assertThat(text(press(path, "List-Unsubscribe", "One-Click")
                        .expectStatus()
                        .isOk()))
                .contains("U bent afgemeld");
        assertThat(get("/v1/subscriptions/{id}", id)).containsEntry("endedAt", "2026-11-21T11:00:00Z");
    }

    @Test
    void theOtherFormThatTheStandardAllowsWorksToo() {
        String id = open();
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("List-Unsubscribe", "One-Click");

        client().post()
                .uri("/v1/unsubscribe/" + token("unsubscribe"))
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(get("/v1/subscriptions/{id}", id)).containsEntry("endedAt", "2026-11-21T11:00:00Z");
    }

    @Test
    void aTokenThatNobodyHasIsAnsweredLikeAnyOther() {
        String id = open();
        String known = text(press("/v1/unsubscribe/" + token("unsubscribe"), "List-Unsubscribe", "One-Click"));

        assertThat(text(press("/v1/unsubscribe/guessed", "List-Unsubscribe", "One-Click")
                        .expectStatus()
                        .isOk()))
                .isEqualTo(known);
        assertThat(faults(problem(400, press("/v1/unsubscribe/guessed", "List-Unsubscribe", "Later"))))
                .containsExactly("List-Unsubscribe");
        assertThat(get("/v1/subscriptions/{id}", id).toString()).doesNotContain(token("unsubscribe"));
    }

    @Test
    void theConfirmingTokenDoesNotUnsubscribe() {
        String id = open();
        press("/v1/unsubscribe/" + token("confirmation"), "List-Unsubscribe", "One-Click");
        assertThat(get("/v1/subscriptions/{id}", id)).containsEntry("endedAt", null);
    }
}
