/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.postgres.PostgresSilenceStore;
import nl.tekortwacht.alerting.postgres.TestDatabase;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class SilencesControllerTest {

    private static final UUID ID = Findings.id("silence");
    private static final String SILENCE = """
            {"product": "RVG:900001", "audiences": ["igj"], "news": ["severity"], "reason": "known, being solved",
             "owner": "shortageTeam", "until": "2026-11-20T08:00:00Z"}
            """;

    private final ScriptedClock clock = new ScriptedClock(Findings.MORNING);
    private final WebTestClient client = WebTestClient.bindToController(new SilencesController(
                    new PostgresSilenceStore(TestDatabase.client(), TestDatabase.schema()), () -> ID, clock))
            .build();

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    private JsonNode call(HttpMethod method, String path, String body, HttpStatus status) {
        String answer = client.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .valueEquals("API-Version", "0.1.0")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(Objects.requireNonNull(answer));
    }

    @Test
    void aSilenceIsGivenShownAndEnded() {
        JsonNode given = call(HttpMethod.POST, "/v1/silences", SILENCE, HttpStatus.CREATED);

        assertThat(given.path("id").asString()).isEqualTo(ID.toString());
        assertThat(given.path("active").asBoolean()).isTrue();
        assertThat(given.path("from").asString()).isEqualTo("2026-11-16T08:00:00Z");
        assertThat(given.path("audiences").toString()).isEqualTo("[\"igj\"]");
        assertThat(call(HttpMethod.GET, "/v1/silences", "", HttpStatus.OK)
                        .path("silences")
                        .size())
                .isEqualTo(1);
        assertThat(call(HttpMethod.GET, "/v1/silences/" + ID, "", HttpStatus.OK)
                        .path("muted")
                        .asInt())
                .isZero();
        assertThat(call(HttpMethod.GET, "/v1/silences/" + ID + "/muted", "", HttpStatus.OK)
                        .path("alerts")
                        .size())
                .isZero();

        clock.set(Findings.MORNING.plusSeconds(3600));
        JsonNode ended = call(HttpMethod.DELETE, "/v1/silences/" + ID, "", HttpStatus.OK);
        assertThat(ended.path("active").asBoolean()).isFalse();
        assertThat(ended.path("endedAt").asString()).isEqualTo("2026-11-16T09:00:00Z");
        assertThat(call(HttpMethod.DELETE, "/v1/silences/" + ID, "", HttpStatus.OK)
                        .path("endedAt")
                        .asString())
                .isEqualTo("2026-11-16T09:00:00Z");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID other = Findings.id("other");
        for (String path : List.of("/v1/silences/" + other, "/v1/silences/" + other + "/muted")) {
            assertThat(call(HttpMethod.GET, path, "", HttpStatus.NOT_FOUND)
                            .path("detail")
                            .asString())
                    .isEqualTo("there is no silence " + other);
        }
        call(HttpMethod.DELETE, "/v1/silences/" + other, "", HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason": "r", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | product: give at least one of
            {"atc": "C", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | reason: is missing
            {"atc": "C", "reason": "r", "until": "2026-11-17T08:00:00Z"} | owner: is missing
            {"atc": "C", "reason": "r", "owner": "mah", "until": "2026-11-17T08:00:00Z"} | owner: 'mah' is not known
            {"atc": "C", "reason": "r", "owner": "igj"} | until: is missing
            {"atc": "C", "reason": "r", "owner": "igj", "until": "tomorrow"} | until: must be a moment
            {"atc": "C", "reason": "r", "owner": "igj", "until": "2026-11-15T08:00:00Z"} | until: must come after
            {"atc": "C", "reason": "r", "owner": "igj", "until": "2026-12-17T08:00:00Z"} | until: must be at most 30 days
            {"product": "x", "reason": "r", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | product:
            {"news": ["all"], "reason": "r", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | news: "all" is not known
            {"news": "all", "reason": "r", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | news: must be a list
            {"audiences": ["x"], "atc": "C", "reason": "r", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | audiences:
            {"who": "x", "atc": "C", "reason": "r", "owner": "igj", "until": "2026-11-17T08:00:00Z"} | who: is not known
            [] | request: must be an object
            { | request: is not JSON
            """)
    void aBadRequestSaysWhatIsWrongWithWhichField(String body, String reason) {
        assertThat(call(HttpMethod.POST, "/v1/silences", body, HttpStatus.BAD_REQUEST)
                        .path("detail")
                        .asString())
                .contains(reason);
        assertThat(TestDatabase.texts("select id from alerting.silences")).isEmpty();
    }
}
