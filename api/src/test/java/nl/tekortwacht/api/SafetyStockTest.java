/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafetyStockTest extends ApiTest {

    private static List<Object> parties(Map<String, Object> page) {
        return list(page, "safetyStockFindings").stream()
                .map(row -> row.get("party"))
                .toList();
    }

    @Test
    void aFindingIsShownWithItsInputs() {
        tables.safetyStock("wholesaler:w1", ABACAVIR).add();

        Map<String, Object> row =
                list(get("/v1/safety-stock-findings"), "safetyStockFindings").getFirst();

        assertThat(row)
                .containsEntry("party", "wholesaler:w1")
                .containsEntry("date", "2026-11-20")
                .containsEntry("verdict", "BELOW")
                .containsEntry("onHand", 1000)
                .containsEntry("delivered12m", 52_000)
                .containsEntry("required", 2000.0)
                .containsEntry("breachSince", "2026-11-20");
    }

    @Test
    void onlyTheLatestFindingOfAPartyAndProductSaysWhetherABreachRuns() {
        tables.safetyStock("wholesaler:w1", ABACAVIR).add();
        tables.safetyStock("wholesaler:w2", ABACAVIR)
                .with("date", LocalDate.parse("2026-11-18"))
                .add();
        tables.safetyStock("wholesaler:w2", ABACAVIR)
                .with("verdict", "COMPLIANT")
                .with("breach_since", null)
                .add();
        tables.safetyStock("wholesaler:w2", METFORMIN)
                .with("known_to", Instant.parse("2026-11-20T13:00:00Z"))
                .add();

        assertThat(get("/v1/safety-stock-findings?breach=true")).containsEntry("total", 1);
        assertThat(parties(get("/v1/safety-stock-findings?breach=true"))).containsExactly("wholesaler:w1");
        assertThat(parties(
                        get("/v1/safety-stock-findings?breach=true&asKnownAt=2026-11-20T12:30:00Z&sort=product,party")))
                .containsExactly("wholesaler:w1", "wholesaler:w2");
        assertThat(get("/v1/summary")).containsEntry("runningBreaches", 1);
    }

    @Test
    void filtersNarrowTheList() {
        tables.safetyStock("wholesaler:w1", ABACAVIR).add();
        tables.safetyStock("mah:noord", METFORMIN)
                .with("date", LocalDate.parse("2026-11-01"))
                .with("verdict", "EXEMPT")
                .with("reason", "PARALLEL_AUTHORISATION")
                .with("breach_since", null)
                .add();

        assertThat(parties(get("/v1/safety-stock-findings?party=mah:noord"))).containsExactly("mah:noord");
        assertThat(parties(get("/v1/safety-stock-findings?verdict=BELOW"))).containsExactly("wholesaler:w1");
        assertThat(parties(get("/v1/safety-stock-findings?from=2026-11-01&to=2026-11-19")))
                .containsExactly("mah:noord");
        assertThat(parties(get("/v1/safety-stock-findings?product={id}", ABACAVIR)))
                .containsExactly("wholesaler:w1");
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(
                        faults(
                                problem(
                                        400,
                                        "/v1/safety-stock-findings?party=shop:1&verdict=LOW&from=2026-11-02&to=2026-11-01&breach=ja&sort=weeks&x=1")))
                .containsExactlyInAnyOrder("party", "verdict", "to", "breach", "sort", "x");
    }
}
