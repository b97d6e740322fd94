/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.alerting.Findings.product;
import static nl.tekortwacht.alerting.Outlooks.assessment;
import static nl.tekortwacht.contracts.assessment.Severity.CRITICAL;
import static nl.tekortwacht.contracts.assessment.Severity.HIGH;
import static nl.tekortwacht.contracts.assessment.Severity.LOW;
import static nl.tekortwacht.contracts.assessment.Severity.MEDIUM;

import java.time.Duration;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.registry.CareSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told how bad a shortage is. The product is one of hospitals unless a test says otherwise. */
class SeverityDecisionsTest {

    private static Timeline inHospitals() {
        return new Timeline().product(product(CareSetting.HOSPITAL, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,        LOW,      -,       -,       -",
                "-,        MEDIUM,   -,       -,       -",
                "-,        HIGH,     RAISED,  RAISED,  -",
                "-,        CRITICAL, RAISED,  RAISED,  RAISED",
                "MEDIUM,   HIGH,     RAISED,  RAISED,  -",
                "LOW,      CRITICAL, RAISED,  RAISED,  RAISED",
                "HIGH,     HIGH,     -,       -,       -",
                "HIGH,     CRITICAL, RAISED,  RAISED,  RAISED",
                "CRITICAL, CRITICAL, -,       -,       -",
                "CRITICAL, HIGH,     -,       -,       LOWERED",
                "CRITICAL, MEDIUM,   LOWERED, LOWERED, LOWERED",
                "HIGH,     MEDIUM,   LOWERED, LOWERED, -",
                "MEDIUM,   LOW,      -,       -,       -",
                "LOW,      MEDIUM,   -,       -,       -",
                "CRITICAL, -,        ENDED,   ENDED,   ENDED",
                "HIGH,     -,        ENDED,   ENDED,   -",
                "MEDIUM,   -,        -,       -,       -",
                "LOW,      -,        -,       -,       -"
            })
    void whoIsToldOfWhichStep(Severity before, Severity after, String team, String lcg, String igj) {
        Timeline story = inHospitals();
        if (before != null) {
            story.says("how bad", assessment(before));
        }
        if (after == null) {
            story.vanishes("how bad");
        } else {
            story.says("how bad", assessment(after));
        }
        story.expect(told(team, Audience.SHORTAGE_TEAM)
                .append(told(lcg, Audience.LCG))
                .append(told(igj, Audience.IGJ))
                .toString()
                .lines()
                .toArray(String[]::new));
    }

    private static StringBuilder told(String news, Audience audience) {
        return news == null
                ? new StringBuilder()
                : new StringBuilder(audience + " told SEVERITY_" + news + System.lineSeparator());
    }

    @Test
    void theCoordinationCentreIsNotToldOfWhatHospitalsDoNotUse() {
        new Timeline()
                .product(product(CareSetting.COMMUNITY, null))
                .says("how bad", assessment(CRITICAL))
                .expect("SHORTAGE_TEAM told SEVERITY_RAISED", "IGJ told SEVERITY_RAISED");
    }

    @Test
    void backToWhatTheReaderBelievesIsNoNews() {
        new Timeline()
                .says("how bad", assessment(CRITICAL))
                .says("how bad", assessment(HIGH))
                .expect("IGJ told SEVERITY_LOWERED")
                .says("how bad", assessment(CRITICAL))
                .expect("IGJ told SEVERITY_RAISED")
                .says("how bad", assessment(LOW))
                .expect("SHORTAGE_TEAM told SEVERITY_LOWERED", "IGJ told SEVERITY_LOWERED")
                .says("how bad", assessment(HIGH))
                .expect("SHORTAGE_TEAM told SEVERITY_RAISED")
                .vanishes("how bad")
                .expect("SHORTAGE_TEAM told SEVERITY_ENDED");
    }

    @Test
    void whoWasToldThatItIsLessBadIsNotToldOfItsEnd() {
        new Timeline()
                .says("how bad", assessment(HIGH))
                .says("how bad", assessment(MEDIUM))
                .expect("SHORTAGE_TEAM told SEVERITY_LOWERED")
                .vanishes("how bad")
                .expectSilence();
    }

    @Test
    void anotherIdentityOfTheShortageDoesNotEndIt() {
        new Timeline()
                .says("how bad", assessment(HIGH))
                .and("how bad", null)
                .says("how bad since earlier", assessment(HIGH))
                .expect("SHORTAGE_TEAM held PART_OF_ANOTHER", "SHORTAGE_TEAM told SEVERITY_RAISED");
    }

    @Test
    void theShortageAndHowBadItIsAreTwoMatters() {
        new Timeline()
                .and("short", episode(Phase.CONFIRMED))
                .says("how bad", assessment(HIGH))
                .expect("SHORTAGE_TEAM told CONFIRMED", "SHORTAGE_TEAM told SEVERITY_RAISED")
                .and("short", episode(Phase.RESOLVED))
                .vanishes("how bad")
                .expect("SHORTAGE_TEAM told RESOLVED", "SHORTAGE_TEAM told SEVERITY_ENDED");
    }

    @Test
    void subscribersAreNotTold() {
        new Timeline()
                .withoutAddress(Audience.SHORTAGE_TEAM)
                .subscribed("pharmacy", new Interest.OfProduct(Findings.ZANDOPRIL))
                .says("how bad", assessment(HIGH))
                .expect("SHORTAGE_TEAM held NO_TARGET");
    }

    @Test
    void whatWasBadBeforeTheWatchIsToldWhenItBecomesWorseAndNotThatItEnds() {
        new Timeline()
                .watchingFrom(Findings.MORNING.plus(Duration.ofHours(12)))
                .says("how bad", assessment(HIGH))
                .expect("SHORTAGE_TEAM held BEFORE_WATCH")
                .says("how bad", assessment(HIGH))
                .expectSilence()
                .says("how bad", assessment(MEDIUM))
                .expect("SHORTAGE_TEAM held NEVER_TOLD")
                .says("how bad", assessment(CRITICAL))
                .expect("SHORTAGE_TEAM told SEVERITY_RAISED", "IGJ told SEVERITY_RAISED");
    }
}
