/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.audit.chain.LineCheck;
import nl.tekortwacht.audit.ndjson.ExportLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was done, for inspectors and auditors")
class AuditTest extends ApiTest {

    private List<Map<String, Object>> events(String action) {
        return list(get("/v1/audit/events?action={action}&pageSize=500", action), "events");
    }

    @Test
    void aLookAtConfidentialDataIsRecordedAndSoIsTheLookAtTheLog() {
        get("/v1/late-notices");
        int before = events("GET /v1/alerts").size();
        get("/v1/alerts");

        List<Map<String, Object>> alerts = events("GET /v1/alerts");

        assertThat(alerts).hasSize(before + 1);
        assertThat(alerts.getFirst())
                .containsEntry("result", "DONE")
                .containsEntry("object", "")
                .containsEntry("origin", "127.0.0.1")
                .doesNotContainKey("query");
        assertThat(String.valueOf(alerts.getFirst().get("hash"))).hasSize(64);
        assertThat(events("GET /v1/audit/events")).isNotEmpty();
    }

    @Test
    void whoIsRefusedIsRecordedWithoutTheWholeAddress() {
        client("").get().uri("/v1/alerts").exchange().expectStatus().isUnauthorized();

        assertThat(events("GET /v1/alerts").getFirst())
                .containsEntry("result", "REFUSED")
                .containsEntry("reason", "NOT_SIGNED_IN")
                .containsEntry("actorKind", "ANYONE")
                .containsEntry("origin", "127.0.0.0/24");
        client("Bearer nonsense")
                .get()
                .uri("/v1/alerts")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(events("GET /v1/alerts").getFirst()).containsEntry("reason", "401");
    }

    @Test
    void openDataIsReadWithoutATrace() {
        client("").get().uri("/v1/shortages").exchange().expectStatus().isOk();

        assertThat(events("GET /v1/shortages"))
                .as("beside looks at what is not public, by other tests")
                .filteredOn(event -> "GET /v1/shortages".equals(event.get("action")))
                .isEmpty();
    }

    @Test
    void anExportCanBeVerifiedByAnybody() {
        get("/v1/alerts");
        String export = Objects.requireNonNull(client().get()
                .uri("/v1/audit/events/_export")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/x-ndjson")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        LineCheck check = new LineCheck();
        assertThat(export.lines().map(ExportLine::read)).isNotEmpty().allSatisfy(row -> assertThat(check.next(row))
                .isEmpty());
        assertThat(Objects.requireNonNull(client().get()
                        .uri("/v1/audit/events/_export?format=csv")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()))
                .startsWith("\"version\",\"day\",\"seq\"");
        assertThat(faults(problem(400, "/v1/audit/events/_export?from=soon&format=pdf")))
                .containsExactly("from", "format");
    }

    @Test
    void thatNothingWasVerifiedYetIsSaid() {
        assertThat(get("/v1/audit/verification")).containsEntry("whole", null).containsEntry("rows", 0);
    }
}
