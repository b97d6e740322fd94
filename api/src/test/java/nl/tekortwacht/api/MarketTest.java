/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketTest extends ApiTest {

    private static final String ABACAVIR = "ABACAVIR-300-MG-TABLET";
    private static final String METFORMIN = "METFORMINE-500-MG-TABLET";
    private static final String OTHER = "Z-OTHER";

    private static List<Object> groups(Map<String, Object> page) {
        return list(page, "markets").stream().map(row -> row.get("group")).toList();
    }

    @BeforeEach
    void lookTwice() {
        tables.dayCloses("2026-11-15");
        tables.market(tables.overview("2026-11-14"), Outlook.market(ABACAVIR, 3, false, null));
        Instant latest = tables.overview("2026-11-15");
        tables.market(latest, Outlook.market(OTHER, 1, false, null));
        tables.market(latest, Outlook.market(METFORMIN, 4, true, null));
        tables.market(latest, Outlook.market(ABACAVIR, 2, true, "2027-01-01"));
    }

    @Test
    void theMarketsOfTheLatestOverviewAreShown() {
        Map<String, Object> page = get("/v1/market");

        assertThat(page)
                .containsEntry("today", "2026-11-15")
                .containsEntry("day", "2026-11-15")
                .containsEntry("computedAt", "2026-11-15T17:05:00Z")
                .containsEntry("total", 3);
        assertThat(groups(page)).containsExactly(ABACAVIR, METFORMIN, OTHER);
        Map<String, Object> row = list(page, "markets").getFirst();
        assertThat(row)
                .containsEntry("holders", 2)
                .containsEntry("singleSource", false)
                .containsEntry("thinning", true)
                .containsEntry("noneFrom", null);
        assertThat(list(row, "leaving").getFirst())
                .containsEntry("kind", "CESSATION")
                .containsEntry("start", "2027-01-01");
        assertThat(object(row, "concentration"))
                .as("without the stock reports of single companies")
                .containsOnlyKeys("hhi", "units", "shares");
        assertThat(page.toString()).doesNotContain("onHand", "wholesaler:");
    }

    @Test
    void filtersNarrowTheListAndItCanBeSorted() {
        assertThat(groups(get("/v1/market?group={group}", OTHER))).containsExactly(OTHER);
        assertThat(groups(get("/v1/market?atc=J05A"))).containsExactly(ABACAVIR);
        assertThat(groups(get("/v1/market?atc=J05A&group={group}", METFORMIN))).isEmpty();
        assertThat(groups(get("/v1/market?singleSource=true"))).containsExactly(OTHER);
        assertThat(groups(get("/v1/market?thinning=true&leaving=false"))).containsExactly(METFORMIN);
        assertThat(groups(get("/v1/market?leaving=true"))).containsExactly(ABACAVIR);
        assertThat(groups(get("/v1/market?sort=-holders"))).containsExactly(METFORMIN, ABACAVIR, OTHER);
        assertThat(groups(get("/v1/market?sort=-group&pageSize=1&page=2"))).containsExactly(METFORMIN);
    }

    @Test
    void theOverviewIsTheLatestThatWasKnownThen() {
        Map<String, Object> earlier = get("/v1/market?asKnownAt=2026-11-15T17:04:59Z");

        assertThat(earlier).containsEntry("day", "2026-11-14").containsEntry("today", "2026-11-15");
        assertThat(list(earlier, "markets").getFirst()).containsEntry("holders", 3);
        assertThat(get("/v1/market?asKnownAt=2026-11-13"))
                .containsEntry("day", null)
                .containsEntry("computedAt", null)
                .containsEntry("total", 0)
                .containsEntry("markets", List.of());
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(faults(problem(
                        400,
                        "/v1/market?group=&atc=x&singleSource=1&thinning=ja&leaving=no&sort=hhi&page=0&holders=2")))
                .containsExactlyInAnyOrder(
                        "group", "atc", "singleSource", "thinning", "leaving", "sort", "page", "holders");
    }
}
