/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where a holder is asked to confirm or explain. */
class HolderContactTest extends ApiTest {

    private static final String PATH = "/v1/holders/{id}/contact";

    private WebTestClient.ResponseSpec put(String holder, String json) {
        return client().put()
                .uri(PATH, holder)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.replace('\'', '"'))
                .exchange();
    }

    private WebTestClient.ResponseSpec delete(String holder) {
        return client().delete().uri(PATH, holder).exchange();
    }

    @Test
    void aFunctionalAddressIsNotedShownMaskedAndForgotten() {
        assertThat(problem(404, PATH, "mah:noord")).containsEntry("status", 404);
        put("mah:noord", "{'channel':'email','target':'tekorten@noord.example'}")
                .expectStatus()
                .isOk();

        assertThat(get(PATH, "mah:noord"))
                .containsEntry("holder", "mah:noord")
                .containsEntry("channel", "email")
                .containsEntry("target", "…@noord.example")
                .containsEntry("language", "nl")
                .containsEntry("updatedAt", "2026-11-21T11:00:00Z")
                .doesNotContainKey("secret");
        delete("mah:noord").expectStatus().isNoContent();
        assertThat(problem(404, PATH, "mah:noord")).containsEntry("status", 404);
        assertThat(problem(404, delete("mah:noord"))).containsEntry("status", 404);
    }

    @Test
    void anotherAddressTakesThePlaceOfTheFirstAndAWebhookGetsASecret() {
        put("mah:noord", "{'channel':'email','target':'tekorten@noord.example'}");
        Map<String, Object> hook = body(
                put("mah:noord", "{'channel':'webhook','target':'https://noord.example/hook?key=1','language':'en'}"));

        assertThat(hook).containsEntry("target", "https://noord.example/…");
        assertThat(String.valueOf(hook.get("secret"))).startsWith("whsec_");
        assertThat(get(PATH, "mah:noord").toString()).contains("webhook").doesNotContain("whsec_", "tekorten");
        assertThat(tables.texts("select secret from alerting.holder_contacts"))
                .containsExactly(String.valueOf(hook.get("secret")));
    }

    @Test
    void allFaultsAreToldTogether() {
        assertThat(faults(problem(
                        400, put("mah:noord", "{'channel':'fax','target':7,'language':'fr','person':'Jansen'}"))))
                .containsExactlyInAnyOrder("channel", "target", "language", "person");
        assertThat(faults(problem(400, put("mah:noord", "{'channel':'email','target':'Jan <a@b.example>'}"))))
                .containsExactly("target");
        assertThat(faults(problem(400, put("wholesaler:w1", "{'channel':'email','target':'a@b.example'}"))))
                .containsExactly("id");
    }
}
