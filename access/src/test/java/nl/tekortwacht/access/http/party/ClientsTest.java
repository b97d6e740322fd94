/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** A company looks after its own programs. */
class ClientsTest extends PartySite {

    private static final List<String> READ = List.of("tekortwacht:read");
    private static final RSAKey KEY = TestIssuer.KEY;

    private final Caller noord = administratorOf("mah:noord", "login:noor");

    private Map<String, Object> made(Caller by, Map<String, Object> client) {
        return body(as(by).send(HttpMethod.POST, "/v1/clients", client), 201);
    }

    private String made(Caller by) {
        return String.valueOf(object(made(by, Map.of("name", "Koppeling", "scopes", READ)), "client")
                .get("id"));
    }

    private static Map<String, Object> jwks(RSAKey key) {
        return new JWKSet(key).toJSONObject(!key.isPrivate());
    }

    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        Map<String, Object> made =
                made(noord, Map.of("name", "Koppeling", "scopes", READ, "endsAt", "2027-11-20T13:00:00+01:00"));

        assertThat(String.valueOf(made.get("secret"))).matches("twc_[A-Za-z0-9_-]{43}");
        Map<String, Object> client = object(made, "client");
        assertThat(client)
                .containsEntry("party", "mah:noord")
                .containsEntry("authentication", "SECRET")
                .containsEntry("scopes", READ)
                .containsEntry("endsAt", "2027-11-20T12:00:00Z");
        assertThat(list(client, "secrets")).hasSize(1);
        String secret = String.valueOf(made.get("secret"));
        assertThat(ok(as(noord).get("/v1/clients/" + client.get("id"))).toString())
                .contains("Koppeling")
                .doesNotContain(secret, "hash");
        assertThat(ok(as(noord).get("/v1/clients")).toString()).doesNotContain(secret, "hash");
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
        assertThat(faults(as(noord)
                        .send(
                                HttpMethod.POST,
                                "/v1/clients",
                                Map.of(
                                        "party", "noord",
                                        "scopes", List.of("admin"),
                                        "endsAt", "2026-11-20T12:00:00Z",
                                        "jwks", "x",
                                        "roles", List.of("administrator")))))
                .containsExactlyInAnyOrder("roles", "name", "party", "scopes", "scopes", "endsAt", "jwks");
        assertThat(faults(as(noord).send(HttpMethod.POST, "/v1/clients", Map.of("name", "a\nb", "scopes", READ))))
                .containsExactly("name");
    }

    @Test
    void aProgramWithKeysHasNoSecretAndItsPrivateKeyIsNotTaken() {
        Map<String, Object> made = made(noord, Map.of("name", "K", "scopes", READ, "jwks", jwks(KEY.toPublicJWK())));
        Object id = object(made, "client").get("id");

        assertThat(made).containsEntry("secret", null);
        assertThat(object(made, "client")).containsEntry("authentication", "PRIVATE_KEY_JWT");
        body(as(noord).post("/v1/clients/" + id + "/secrets"), 404);
        ok(as(noord).send(HttpMethod.PATCH, "/v1/clients/" + id, Map.of("jwks", jwks(KEY.toPublicJWK()))));

        Map<String, Object> refused = body(
                as(noord).send(HttpMethod.POST, "/v1/clients", Map.of("name", "K", "scopes", READ, "jwks", jwks(KEY))),
                400);
        assertThat(String.valueOf(refused.get("detail")))
                .contains("private key")
                .doesNotContain(String.valueOf(KEY.getPrivateExponent()));
        String withSecret = made(noord);
        body(
                as(noord).send(HttpMethod.PATCH, "/v1/clients/" + withSecret, Map.of("jwks", jwks(KEY.toPublicJWK()))),
                409);
    }

    @Test
    void twoSecretsAtATimeAreEnough() {
        String id = made(noord);
        Map<String, Object> second = body(as(noord).post("/v1/clients/" + id + "/secrets"), 201);
        assertThat(String.valueOf(second.get("secret"))).startsWith("twc_");

        assertThat(body(as(noord).post("/v1/clients/" + id + "/secrets"), 409).get("detail"))
                .isEqualTo("This client has two secrets. End one of them first.");
        List<Map<String, Object>> secrets = list(ok(as(noord).get("/v1/clients/" + id)), "secrets");
        assertThat(secrets).extracting(secret -> secret.get("endsAt")).containsExactly("2026-11-27T12:00:00Z", null);
        done(as(noord)
                .delete("/v1/clients/" + id + "/secrets/" + secrets.getFirst().get("id")));
        body(as(noord).post("/v1/clients/" + id + "/secrets"), 201);
        body(as(noord).delete("/v1/clients/" + id + "/secrets/" + UUID.randomUUID()), 404);
    }

    @Test
    void aProgramIsRenamedAndRevokedAndStaysToBeSeen() {
        String id = made(noord);

        assertThat(ok(as(noord).send(HttpMethod.PATCH, "/v1/clients/" + id, Map.of("name", "Kassa"))))
                .containsEntry("name", "Kassa");
        done(as(noord).delete("/v1/clients/" + id));
        done(as(noord).delete("/v1/clients/" + id));

        assertThat(ok(as(noord).get("/v1/clients/" + id))).containsEntry("revokedAt", "2026-11-20T12:00:00Z");
        body(as(noord).send(HttpMethod.PATCH, "/v1/clients/" + id, Map.of("name", "X")), 404);
        body(as(noord).post("/v1/clients/" + id + "/secrets"), 404);
        assertThat(list(ok(as(noord).get("/v1/access-rights")), "accessRights"))
                .extracting(right -> right.get("kind"))
                .containsExactly("PERSON");
    }

    @Test
    void programsOfOthersAreNotThere() {
        Caller zuid = administratorOf("mah:zuid", "login:zita");
        String ofZuid = made(zuid);
        String ofCountry = made(ADMINISTRATOR);
        Object secret = list(ok(as(zuid).get("/v1/clients/" + ofZuid)), "secrets")
                .getFirst()
                .get("id");

        assertThat(faults(as(noord).get("/v1/clients?party=mah:zuid"))).containsExactly("party");
        assertThat(ok(as(noord).get("/v1/clients"))).containsEntry("total", 0);
        String nothing = String.valueOf(
                body(as(noord).get("/v1/clients/" + UUID.randomUUID()), 404).get("detail"));
        for (String id : List.of(ofZuid, ofCountry)) {
            assertThat(body(as(noord).get("/v1/clients/" + id), 404).get("detail"))
                    .isEqualTo(nothing);
            body(as(noord).send(HttpMethod.PATCH, "/v1/clients/" + id, Map.of("name", "X")), 404);
            body(as(noord).delete("/v1/clients/" + id), 404);
            body(as(noord).post("/v1/clients/" + id + "/secrets"), 404);
        }
        body(as(noord).delete("/v1/clients/" + ofZuid + "/secrets/" + secret), 404);
        body(
                as(noord)
                        .send(HttpMethod.POST, "/v1/clients", Map.of("name", "X", "scopes", READ, "party", "mah:zuid")),
                403);
        assertThat(ok(as(ADMINISTRATOR).get("/v1/clients?pageSize=1")))
                .containsEntry("total", 2)
                .satisfies(page -> assertThat(list(page, "clients")).hasSize(1));
        assertThat(ok(as(zuid).get("/v1/clients/" + ofZuid)))
                .containsEntry("name", "Koppeling")
                .containsEntry("revokedAt", null);
    }
}
