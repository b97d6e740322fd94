/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.Severity;
import org.junit.jupiter.api.Test;

class AssessmentTest extends ApiTest {

    private Map<String, Object> assessmentOf(UUID shortage, String query) {
        return get("/v1/shortages/{id}/assessment" + query, shortage);
    }

    private String whyNot(UUID shortage) {
        return String.valueOf(
                problem(404, "/v1/shortages/{id}/assessment", shortage).get("detail"));
    }

    @Test
    void anAssessmentIsShownWithItsReasonsItsInputsAndWhatItSaidBefore() {
        UUID id = tables.shortage(ABACAVIR).add();
        tables.assessment(ABACAVIR, id, Severity.LOW)
                .with("known_to", Instant.parse("2026-11-16T17:00:00Z"))
                .add();
        UUID finding = tables.assessment(ABACAVIR, id, Severity.HIGH)
                .with("known_from", Instant.parse("2026-11-16T17:00:00Z"))
                .add();

        Map<String, Object> shown = assessmentOf(id, "");

        assertThat(shown)
                .containsEntry("asKnownAt", "2026-11-21T11:00:00Z")
                .containsEntry("id", finding.toString())
                .containsEntry("shortageId", id.toString())
                .containsEntry("severity", "HIGH")
                .containsEntry("step", "SUBSTITUTE")
                .containsEntry("criticality", "orange")
                .containsEntry("patients", null)
                .doesNotContainKey("type");
        assertThat(object(shown, "product")).containsEntry("name", "Abacavir Noord 300 mg");
        assertThat(list(shown, "reasons").getFirst()).containsEntry("rule", "base");
        assertThat(object(object(shown, "cover"), "gap")).containsEntry("units", 700.0);
        assertThat(object(object(shown, "cover"), "subject").get("stock"))
                .hasToString("[{party=wholesaler:w1, reportId=s-1, date=2026-11-15, onHand=8000, delivered12m=36500}]");
        assertThat(shown.get("earlier"))
                .hasToString("[{knownFrom=2026-11-15T17:00:00Z, knownTo=2026-11-16T17:00:00Z, severity=LOW,"
                        + " step=SUBSTITUTE}]");
    }

    @Test
    void anAssessmentCanBeAskedAsItWasKnownEarlier() {
        UUID id = tables.shortage(ABACAVIR).add();
        tables.assessment(ABACAVIR, id, Severity.LOW)
                .with("known_to", Instant.parse("2026-11-16T17:00:00Z"))
                .add();
        tables.assessment(ABACAVIR, id, Severity.HIGH)
                .with("known_from", Instant.parse("2026-11-16T17:00:00Z"))
                .add();

        assertThat(assessmentOf(id, "?asKnownAt=2026-11-16T16:59:59Z"))
                .containsEntry("severity", "LOW")
                .extractingByKey("earlier")
                .hasToString("[]");
        assertThat(assessmentOf(id, "?asKnownAt=2026-11-16T17:00:00Z")).containsEntry("severity", "HIGH");
        assertThat(problem(404, "/v1/shortages/{id}/assessment?asKnownAt=2026-11-15T16:00:00Z", id)
                        .get("detail"))
                .asString()
                .contains("has not been assessed yet");
    }

    @Test
    void whereThereIsNoneTheAnswerSaysWhy() {
        UUID unassessed = tables.shortage(ABACAVIR).add();
        UUID over = tables.shortage(ABACAVIR).with("phase", "RESOLVED").add();
        tables.assessment(ABACAVIR, over, Severity.HIGH)
                .with("known_to", Instant.parse("2026-11-19T17:00:00Z"))
                .add();
        UUID avoided = tables.shortage(ABACAVIR).with("phase", "AVOIDED").add();
        UUID gone = tables.shortage(ABACAVIR)
                .with("known_to", Instant.parse("2026-11-19T10:00:00Z"))
                .add();

        assertThat(whyNot(unassessed)).contains("has not been assessed yet");
        assertThat(whyNot(over)).contains("is over (RESOLVED)", "assessed until 2026-11-19T17:00:00Z", "asKnownAt");
        assertThat(whyNot(avoided)).contains("is over (AVOIDED)", "never assessed");
        assertThat(whyNot(gone)).contains("known until 2026-11-19T10:00:00Z");
        assertThat(whyNot(tables.uuid())).contains("No such shortage was known at 2026-11-21T11:00:00Z");
        assertThat(assessmentOf(over, "?asKnownAt=2026-11-18")).containsEntry("severity", "HIGH");
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(faults(problem(400, "/v1/shortages/1-1-1-1-1/assessment?asKnownAt=soon&severity=LOW")))
                .containsExactlyInAnyOrder("id", "asKnownAt", "severity");
    }
}
