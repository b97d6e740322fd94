/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers are told about themselves, and how they have it erased; and where vulnerabilities are reported. */
class MyDataTest extends ApiTest {

    private static final Instant YESTERDAY = Instant.parse("2026-11-20T09:00:00Z");
    private static final String TOKEN = "token-of-the-link";

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void subscriber() {
        id = tables.uuid();
        tables.into("alerting.subscriptions")
                .with("id", id)
                .with("name", "Apotheek Centrum")
                .with("product_id", ABACAVIR)
                .with("channel", "email")
                .with("target", "balie@apotheek.example")
                .with("secret", "whsec_never_told")
                .with("language", "nl")
                .with("created_at", YESTERDAY)
                .with("unsubscribe_token", TOKEN)
                .add();
        UUID alert = tables.uuid();
        tables.into("alerting.alerts")
                .with("id", alert)
                .with("event_id", alert)
                .with("audience", "SUBSCRIBER")
                .with("subscription_id", id)
                .with("finding_id", alert)
                .with("subject", "Tekort: Abacavir")
                .with("created_at", YESTERDAY)
                .json("finding", "{}")
                .add();
        tables.into("alerting.deliveries")
                .with("id", alert)
                .with("alert_id", alert)
                .with("channel", "email")
                .with("target", "balie@apotheek.example")
                .with("status", "DELIVERED")
                .with("created_at", YESTERDAY)
                .add();
    }

    private Map<String, Object> mine() {
        return body(anybody()
                .get()
                .uri("/v1/my-data/{token}", TOKEN)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store"));
    }

    @Test
    void whoHasTheLinkOfAMailSeesAllThatIsKeptButNoSecret() {
        Map<String, Object> kept = mine();

        assertThat(kept)
                .containsEntry("name", "Apotheek Centrum")
                .containsEntry("target", "balie@apotheek.example")
                .containsEntry("about", "product " + ABACAVIR)
                .containsEntry("createdAt", "2026-11-20T09:00:00Z");
        assertThat(list(kept, "messages")).singleElement().satisfies(message -> assertThat(message)
                .containsEntry("subject", "Tekort: Abacavir")
                .containsEntry("status", "DELIVERED"));
        assertThat(kept.toString()).doesNotContain("whsec");
    }

    @Test
    void erasingTakesEffectAtOnceAndTheLinkLeadsNowhereAfterwards() {
        anybody()
                .post()
                .uri("/v1/my-data/{token}/_erase", TOKEN)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(tables.texts("select name || target || coalesce(secret, '-') || (ended_at is not null)"
                        + " from alerting.subscriptions where id = '" + id + "'"))
                .containsExactly("erasederased-true");
        assertThat(tables.texts("select target from alerting.deliveries")).containsExactly("erased");
        assertThat(tables.texts("select subject from alerting.alerts"))
                .as("what was decided stays")
                .containsExactly("Tekort: Abacavir");
        problem(404, anybody().get().uri("/v1/my-data/{token}", TOKEN).exchange());
        problem(404, anybody().post().uri("/v1/my-data/{token}/_erase", TOKEN).exchange());
    }

    @Test
    void aTokenThatNobodyHasShowsNothing() {
        assertThat(problem(404, anybody().get().uri("/v1/my-data/guess").exchange())
                        .get("detail"))
                .isEqualTo("Nothing is kept under this link.");
    }

    @Test
    void securityTxtSaysWhereToReportAndIsNeverOutOfDate() {
        String text = anybody()
                .get()
                .uri("/.well-known/security.txt")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/plain;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(List.of(String.valueOf(text).split("\n", -1)))
                .contains(
                        "Contact: mailto:security@tekortwacht.example",
                        "Expires: 2027-05-20T00:00:00Z",
                        "Preferred-Languages: nl, en",
                        "Canonical: http://localhost:8080/.well-known/security.txt");
    }
}
