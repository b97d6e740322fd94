/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.testing.TestIssuer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** A company makes a program, the program gets a token and calls us with it, and the company revokes it. */
class PartyTest extends ApiTest {

    private static final String NOORD = TestIssuer.bearer(Set.of(Role.PARTY_ADMINISTRATOR), "mah:noord");

    private WebTestClient.ResponseSpec make(String authorization) {
        return client(authorization)
                .post()
                .uri("/v1/clients")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("name", "Koppeling", "scopes", List.of("tekortwacht:read")))
                .exchange();
    }

    private WebTestClient.ResponseSpec askToken(String id, String secret) {
        return anybody()
                .post()
                .uri("/oauth2/token")
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                        .with("client_id", id)
                        .with("client_secret", secret))
                .exchange();
    }

    private WebTestClient.ResponseSpec whoAmI(String authorization) {
        return client(authorization).get().uri("/v1/me").exchange();
    }

    @Test
    void aProgramActsForItsCompanyUntilItIsRevoked() {
        Map<String, Object> made = body(make(NOORD).expectStatus().isCreated());
        String id = String.valueOf(object(made, "client").get("id"));
        String secret = String.valueOf(made.get("secret"));
        Map<String, Object> token = body(askToken(id, secret).expectStatus().isOk());
        String bearer = "Bearer " + token.get("access_token");

        assertThat(body(whoAmI(bearer).expectStatus().isOk()))
                .containsEntry("kind", "MACHINE")
                .containsEntry("id", "clients:" + id)
                .containsEntry("party", "mah:noord")
                .containsEntry("roles", List.of("mah", "public"))
                .containsEntry("scopes", List.of("tekortwacht:read"));
        problem(403, client(bearer).get().uri("/v1/clients").exchange());

        client(NOORD)
                .delete()
                .uri("/v1/clients/{id}", id)
                .exchange()
                .expectStatus()
                .isNoContent();
        askToken(id, secret).expectStatus().isUnauthorized();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> whoAmI(bearer).expectStatus().isUnauthorized());
    }

    @Test
    void whoAdministersNothingMakesNothing() {
        problem(401, make(""));
        problem(403, make(TestIssuer.party("mah:noord")));
        problem(403, make(TestIssuer.bearer(Set.of(Role.AUDITOR), null)));
        assertThat(list(
                        body(client(TestIssuer.bearer(Set.of(Role.AUDITOR), null))
                                .get()
                                .uri("/v1/access-rights")
                                .exchange()
                                .expectStatus()
                                .isOk()),
                        "accessRights"))
                .allSatisfy(right -> assertThat(right).containsKeys("id", "roles", "party"));
    }

    @Test
    void nobodyActsForItselfWithoutHavingSignedIn() {
        problem(409, anybody().get().uri("/v1/me/export").exchange());
        problem(409, client(NOORD).delete().uri("/v1/me").exchange());
    }
}
