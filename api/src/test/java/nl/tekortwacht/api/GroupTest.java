/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.ABACAVIR_TOO;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import org.junit.jupiter.api.Test;

class GroupTest extends ApiTest {

    private static final String GROUP = "ABACAVIR-300-MG-TABLET";

    @Test
    void aGroupIsShownWithWhatIsTheMatterWithEachProduct() {
        tables.dayCloses("2026-11-20");
        UUID shortage = tables.shortage(ABACAVIR).add();
        tables.assessment(ABACAVIR, shortage, Severity.HIGH).add();
        UUID expected = tables.shortage(ABACAVIR).with("phase", "ANTICIPATED").add();
        tables.shortage(ABACAVIR).with("phase", "RESOLVED").add();
        tables.shortage(METFORMIN).add();
        UUID warning =
                tables.warning(ABACAVIR_TOO, RiskBasis.ANNOUNCED, "2026-12-05").add();
        tables.market(tables.overview("2026-11-15"), Outlook.market(GROUP, 2, true, null));

        Map<String, Object> shown = get("/v1/groups/{id}", GROUP);

        assertThat(shown).containsEntry("group", GROUP).containsEntry("today", "2026-11-20");
        assertThat(list(shown, "products"))
                .extracting(member -> object(member, "product").get("id"))
                .containsExactly(ABACAVIR_TOO, ABACAVIR);
        Map<String, Object> warned = list(shown, "products").getFirst();
        assertThat(list(warned, "shortages")).isEmpty();
        assertThat(object(warned, "warning")).hasToString("{id=" + warning + ", runsOut=2026-12-05, basis=ANNOUNCED}");
        Map<String, Object> shortOf = list(shown, "products").getLast();
        assertThat(list(shortOf, "shortages"))
                .as("those that are not over")
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "{id=" + shortage + ", phase=CONFIRMED, severity=HIGH, step=SUBSTITUTE}",
                        "{id=" + expected + ", phase=ANTICIPATED, severity=null, step=null}");
        assertThat(shortOf).containsEntry("warning", null);
        assertThat(object(shown, "market"))
                .containsEntry("holders", 2)
                .containsEntry("thinning", true)
                .containsEntry("day", "2026-11-15");
        assertThat(object(object(shown, "market"), "concentration"))
                .as("without the stock reports of single companies")
                .containsOnlyKeys("hhi", "units", "shares");
    }

    @Test
    void aGroupIsShownAsItWasKnownThen() {
        UUID shortage = tables.shortage(ABACAVIR).add();
        tables.assessment(ABACAVIR, shortage, Severity.HIGH).add();
        tables.market(tables.overview("2026-11-15"), Outlook.market(GROUP, 2, true, null));

        Map<String, Object> earlier = get("/v1/groups/{id}?asKnownAt=2026-11-14", GROUP);

        assertThat(earlier).containsEntry("market", null).containsEntry("asKnownAt", "2026-11-14T22:59:59.999999Z");
        assertThat(list(list(earlier, "products").getLast(), "shortages"))
                .as("confirmed on that day, but not assessed yet")
                .extracting(Object::toString)
                .containsExactly("{id=" + shortage + ", phase=CONFIRMED, severity=null, step=null}");
    }

    @Test
    void aNameMayHoldWhateverARegistryPutsIntoIt() {
        String odd = "AMOXICILLINE/CLAVULAANZUUR 50 MG/12,5 MG/ML; 100% +PÖDER?";
        tables.into("ingest.registry_lines")
                .with("kind", "product")
                .with("id", "RVG:777")
                .with("added_at", NOW)
                .json(
                        "line",
                        "{\"type\":\"product\",\"product\":\"RVG:777\",\"group\":\"" + odd
                                + "\",\"validFrom\":\"2033-01-01\"}")
                .add();

        Map<String, Object> shown = get("/v1/groups/{id}?asKnownAt=2033-01-02", odd);

        assertThat(shown).containsEntry("group", odd).containsEntry("market", null);
        assertThat(list(shown, "products")).hasSize(1);
        assertThat(problem(404, "/v1/groups/{id}", odd).get("detail"))
                .asString()
                .as("registered for later only")
                .contains(odd);
    }

    @Test
    void aGroupThatNobodyIsRegisteredInIsNotFound() {
        assertThat(problem(404, "/v1/groups/NONE").get("detail"))
                .hasToString("No product was registered in the group 'NONE' at 2026-11-21T11:00:00Z.");
        assertThat(faults(problem(400, "/v1/groups/NONE?asKnownAt=soon&page=1")))
                .containsExactlyInAnyOrder("asKnownAt", "page");
        assertThat(faults(problem(400, "/v1/groups/{id}", "X".repeat(201)))).containsExactly("id");
    }
}
