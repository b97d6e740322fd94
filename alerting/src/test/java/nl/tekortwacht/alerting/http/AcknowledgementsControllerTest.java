/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.postgres.PostgresAcknowledgements;
import nl.tekortwacht.alerting.postgres.TestDatabase;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class AcknowledgementsControllerTest {

    private static final UUID TOLD = Findings.id("told");
    private static final UUID HELD = Findings.id("held");

    private final Iterator<UUID> ids =
            List.of(Findings.id("first"), Findings.id("second")).iterator();
    private final WebTestClient client = WebTestClient.bindToController(new AcknowledgementsController(
                    new PostgresAcknowledgements(TestDatabase.client(), TestDatabase.schema()),
                    ids::next,
                    new ScriptedClock(Findings.MORNING)))
            .build();

    @BeforeEach
    void twoAlerts() {
        TestDatabase.empty();
        alert(TOLD, "NOTIFY", "CONFIRMED");
        alert(HELD, "HOLD", "NO_TARGET");
        TestDatabase.execute(
                "insert into alerting.beliefs (recipient, matter, topic, product_id, told_alert, told_reason,"
                        + " told_at, stands, escalate_at, escalate_to, remind_at) values ('SHORTAGE_TEAM', 'm', 'CONFIRMATION',"
                        + " 'RVG:900001', '" + TOLD + "', 'CONFIRMED', now(), true, now(), 'CBG', now())");
    }

    private static void alert(UUID id, String decision, String reason) {
        TestDatabase.execute(
                "insert into alerting.alerts (id, event_id, audience, product_id, finding_id, finding_kind,"
                        + " decision, reason, subject, finding, created_at, matter) values ('" + id + "', '" + id
                        + "', 'SHORTAGE_TEAM', 'RVG:900001', '" + id + "', 'shortage', '" + decision + "', '" + reason
                        + "', 's', '{}', now(), 'm')");
    }

    private JsonNode call(HttpMethod method, UUID alert, String body, HttpStatus status) {
        String answer = client.method(method)
                .uri("/v1/alerts/" + alert + "/acknowledgements")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(Objects.requireNonNull(answer));
    }

    @Test
    void whoTakesAnAlertStopsWhatWouldComeAndIsRemembered() {
        call(
                HttpMethod.POST,
                TOLD,
                "{\"takenBy\": \"team AB\", \"reason\": \"calling the holder\"}",
                HttpStatus.CREATED);
        call(HttpMethod.POST, TOLD, "{\"takenBy\": \"team CD\", \"reason\": \"taking over\"}", HttpStatus.CREATED);

        JsonNode all = call(HttpMethod.GET, TOLD, "", HttpStatus.OK).path("acknowledgements");
        assertThat(all.valueStream().map(each -> each.path("takenBy").asString()))
                .containsExactlyInAnyOrder("team AB", "team CD");
        assertThat(all.get(0).path("takenAt").asString()).isEqualTo("2026-11-16T08:00:00Z");
        assertThat(TestDatabase.texts("select concat_ws(' ', taken_at is not null, escalate_at, remind_at)"
                        + " from alerting.beliefs"))
                .containsExactly("t");
    }

    @Test
    void whatWasNotToldCannotBeTaken() {
        String body = "{\"takenBy\": \"team\", \"reason\": \"r\"}";

        assertThat(call(HttpMethod.POST, HELD, body, HttpStatus.NOT_FOUND)
                        .path("detail")
                        .asString())
                .isEqualTo("there is no alert " + HELD + " that was told");
    }

    @Test
    void whoAndWhyMustBeSaid() {
        assertThat(call(HttpMethod.POST, TOLD, "{\"name\": \"x\"}", HttpStatus.BAD_REQUEST)
                        .path("detail")
                        .asString())
                .isEqualTo("name: is not known; known are reason, takenBy; takenBy: is missing; reason: is missing");
    }
}
