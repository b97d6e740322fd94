/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.mustache.MustachePages;
import nl.tekortwacht.alerting.sample.SampleMessages;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class MessageTemplatesControllerTest {

    private final WebTestClient client = WebTestClient.bindToController(new MessageTemplatesController(
                    new SampleMessages(new Links(URI.create("https://tekort.example.org"))), new MustachePages()))
            .build();

    private String get(String path, int status, String type) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .valueMatches("Content-Type", type + ".*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void allReasonsAreListedInBothLanguagesWithTheirVersion() {
        JsonNode templates = Json.MAPPER
                .readTree(get("/v1/message-templates", 200, "application/json"))
                .get("templates");

        assertThat(templates).hasSize(2 * NotifyReason.values().length);
        assertThat(templates.get(0)).hasToString("{\"version\":\"v1\",\"reason\":\"CONFIRMED\",\"language\":\"nl\"}");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonCanBeSeenInBothLanguagesAsTextAndHtml(NotifyReason reason) {
        String path = "/v1/message-templates/" + reason + "/preview";

        assertThat(get(path, 200, "text/html")).contains("<html lang=\"nl\">", "U ontvangt dit omdat");
        assertThat(get(path + "?language=en&format=html", 200, "text/html")).contains("<html lang=\"en\">");
        assertThat(get(path + "?language=en&format=text", 200, "text/plain")).contains("You receive this because");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED/preview?language=fr, 400, must be nl or en",
        "CONFIRMED/preview?format=pdf, 400, must be html or text",
        "WEATHER/preview, 404, there is no reason"
    })
    void whatDoesNotExistIsRefusedWithTheReason(String path, int status, String reason) {
        assertThat(get("/v1/message-templates/" + path, status, "application/problem\\+json"))
                .contains(reason);
    }
}
