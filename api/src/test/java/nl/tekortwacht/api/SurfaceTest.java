/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.ABACAVIR_TOO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** What holds for all answers, the registry, the counts and the start page. */
class SurfaceTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/shortages",
                "/v1/shortages?page=0",
                "/v1/nowhere",
                "/v1/shortages/",
                "/v1/warnings",
                "/v1/market",
                "/v1/statistics",
                "/v1/groups/ABACAVIR-300-MG-TABLET",
                "/v1/groups/NONE",
                "/v1/holders/mah:noord/record",
                "/"
            })
    void everyAnswerCarriesTheVersionAndTheSecurityHeaders(String uri) {
        HttpHeaders headers =
                client().get().uri(uri).exchange().returnResult(String.class).getResponseHeaders();

        assertThat(headers.get("API-Version")).containsExactly("0.1.0");
        assertThat(headers.get("Cache-Control")).containsExactly("no-store");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(headers.containsHeader("Strict-Transport-Security")).isFalse();
    }

    @Test
    void aPathThatIsNotThereAndAMethodThatIsNotAllowedAreProblems() {
        assertThat(problem(404, "/v1/nowhere")).containsEntry("status", 404);
        assertThat(problem(404, "/v1/shortages/")).as("no trailing slash").containsEntry("status", 404);
        assertThat(problem(405, client().put().uri("/v1/shortages").exchange())).containsEntry("status", 405);
    }

    @Test
    void productsAreFoundByPartsOfTheirNumberNameOrSubstance() {
        assertThat(ids(get("/v1/products?q=ABACAVIR"))).containsExactly(ABACAVIR_TOO, ABACAVIR);
        assertThat(ids(get("/v1/products?q=zuid"))).containsExactly(ABACAVIR_TOO);
        assertThat(ids(get("/v1/products?q=117"))).containsExactly(ABACAVIR);
        assertThat(ids(get("/v1/products?product={id}", ABACAVIR_TOO))).containsExactly(ABACAVIR_TOO);
        assertThat(ids(get("/v1/products?atc=J05AF&pageSize=1&page=2"))).containsExactly(ABACAVIR);
        assertThat(get("/v1/products")).containsEntry("total", 4);
        assertThat(faults(problem(400, "/v1/products?q=&atc=x&sort=name"))).containsExactly("q", "atc", "sort");
    }

    private static List<Object> ids(Map<String, Object> page) {
        return list(page, "products").stream().map(row -> row.get("id")).toList();
    }

    @Test
    void linesThatComeToTheRegistryAreSeenAtOnce() {
        assertThat(get("/v1/products?q=nieuw&asKnownAt=2026-11-20")).containsEntry("total", 0);
        tables.into("ingest.registry_lines")
                .with("kind", "product")
                .with("id", ABACAVIR)
                .with("added_at", NOW)
                .json(
                        "line",
                        "{\"type\":\"product\",\"product\":\"RVG:117142\",\"name\":\"Nieuw\",\"validFrom\":\"2031-01-01\"}")
                .add();

        assertThat(get("/v1/products?q=nieuw")).as("not valid yet").containsEntry("total", 0);
        assertThat(get("/v1/products?q=nieuw&asKnownAt=2031-01-01")).containsEntry("total", 1);
    }

    @Test
    void theCountsSayHowMuchThereIsOfEverything() {
        tables.dayCloses("2026-11-20");
        tables.shortage(ABACAVIR).add();
        tables.shortage(ABACAVIR_TOO)
                .with("phase", "ANTICIPATED")
                .with("unreported", false)
                .add();

        assertThat(get("/v1/summary"))
                .containsEntry("asKnownAt", "2026-11-21T11:00:00Z")
                .containsEntry("today", "2026-11-20")
                .containsEntry("shortages", Map.of("CONFIRMED", 1, "ANTICIPATED", 1))
                .containsEntry("unreported", 1)
                .containsEntry("runningBreaches", 0)
                .containsEntry("alerts", Map.of());
        assertThat(get("/v1/summary?asKnownAt=2026-11-10"))
                .containsEntry("today", null)
                .containsEntry("shortages", Map.of());
        assertThat(faults(problem(400, "/v1/summary?asOf=2026-11-10"))).containsExactly("asOf");
    }

    @Test
    void theStartPageRunsItsOwnScriptOnlyAndTakesNothingFromElsewhere() {
        String page = client().get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("<html lang=\"nl\">", "/v1/openapi.json").doesNotContain("http://", "https://");
    }

    @Test
    void aDatabaseThatRefusesIsAProblemWithoutItsInside() {
        tables.run("alter table detection.late_notices rename to late_notices_away");
        try {
            assertThat(problem(500, "/v1/late-notices").toString()).doesNotContain("late_notices", "Exception");
        } finally {
            tables.run("alter table detection.late_notices_away rename to late_notices");
        }
    }
}
