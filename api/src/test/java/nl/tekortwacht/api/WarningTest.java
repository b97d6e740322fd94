/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.ABACAVIR_TOO;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import org.junit.jupiter.api.Test;

class WarningTest extends ApiTest {

    private static List<Object> products(Map<String, Object> page) {
        return list(page, "warnings").stream()
                .map(row -> object(row, "product").get("id"))
                .toList();
    }

    private void threeWarnings() {
        tables.warning(ABACAVIR, RiskBasis.ANNOUNCED, "2026-12-05").add();
        tables.warning(ABACAVIR_TOO, RiskBasis.HOLDER_EMPTY, "2026-11-29").add();
        tables.warning(METFORMIN, RiskBasis.NOT_REPLENISHED, "2026-12-01").add();
    }

    @Test
    void aWarningIsShownWithItsProductAndItsInputs() {
        tables.dayCloses("2026-11-20");
        UUID id = tables.warning(ABACAVIR, RiskBasis.HOLDER_EMPTY, "2026-11-29").add();

        Map<String, Object> page = get("/v1/warnings");

        assertThat(page).containsEntry("today", "2026-11-20").containsEntry("total", 1);
        Map<String, Object> row = list(page, "warnings").getFirst();
        assertThat(row)
                .containsEntry("id", id.toString())
                .containsEntry("knownFrom", "2026-11-15T17:00:00Z")
                .containsEntry("basis", "HOLDER_EMPTY")
                .containsEntry("runsOut", "2026-11-29")
                .containsEntry("earliest", "2026-11-27")
                .containsEntry("latest", null)
                .containsEntry("horizonDays", 14)
                .containsEntry("wholesaleDays", 10.0)
                .containsEntry("announcement", null)
                .doesNotContainKey("type");
        assertThat(object(row, "product")).containsEntry("name", "Abacavir Noord 300 mg");
        assertThat(object(row, "holder")).containsEntry("party", "mah:noord");
        assertThat(get("/v1/shortages")).as("a warning is no shortage").containsEntry("total", 0);
        assertThat(get("/v1/summary").get("shortages")).hasToString("{}");
    }

    @Test
    void whatRunsOutFirstComesFirst() {
        threeWarnings();

        assertThat(products(get("/v1/warnings"))).containsExactly(ABACAVIR_TOO, METFORMIN, ABACAVIR);
        assertThat(products(get("/v1/warnings?sort=-runsOut"))).containsExactly(ABACAVIR, METFORMIN, ABACAVIR_TOO);
        assertThat(products(get("/v1/warnings?sort=product"))).containsExactly(ABACAVIR_TOO, ABACAVIR, METFORMIN);
        assertThat(products(get("/v1/warnings?pageSize=2&page=2"))).containsExactly(ABACAVIR);
    }

    @Test
    void filtersNarrowTheList() {
        threeWarnings();

        assertThat(products(get("/v1/warnings?product={id}", METFORMIN))).containsExactly(METFORMIN);
        assertThat(products(get("/v1/warnings?group=ABACAVIR-300-MG-TABLET"))).containsExactly(ABACAVIR_TOO, ABACAVIR);
        assertThat(products(get("/v1/warnings?atc=A10"))).containsExactly(METFORMIN);
        assertThat(products(get("/v1/warnings?basis=ANNOUNCED&basis=NOT_REPLENISHED")))
                .containsExactly(METFORMIN, ABACAVIR);
        assertThat(products(get("/v1/warnings?runsOutBefore=2026-12-01")))
                .as("the day itself is not before it")
                .containsExactly(ABACAVIR_TOO);
        assertThat(products(get("/v1/warnings?atc=N02"))).isEmpty();
    }

    @Test
    void onlyWhatStoodThenIsShown() {
        tables.warning(ABACAVIR, RiskBasis.HOLDER_EMPTY, "2026-11-29")
                .with("known_to", Instant.parse("2026-11-18T17:00:00Z"))
                .add();

        assertThat(get("/v1/warnings")).containsEntry("total", 0);
        assertThat(get("/v1/warnings?asKnownAt=2026-11-17")).containsEntry("total", 1);
        assertThat(get("/v1/warnings?asKnownAt=2026-11-14")).containsEntry("total", 0);
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(
                        faults(
                                problem(
                                        400,
                                        "/v1/warnings?product=x&group=&atc=j&basis=EMPTY&runsOutBefore=soon&sort=day&pageSize=0&severity=LOW")))
                .containsExactlyInAnyOrder(
                        "product", "group", "atc", "basis", "runsOutBefore", "sort", "pageSize", "severity");
    }
}
