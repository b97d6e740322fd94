/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static nl.tekortwacht.alerting.Findings.announcement;
import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.alerting.Findings.product;
import static nl.tekortwacht.alerting.Outlooks.assessment;

import java.util.Objects;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the medicines board is told, and what becomes of who was told when routes or products change. */
class BoardDecisionsTest {

    private static Shortage announced(NotificationKind kind) {
        Shortage row = announcement(Phase.ANTICIPATED, "2027-03-01", null);
        Announced said = Objects.requireNonNull(row.announcement());
        return new Shortage(
                row.product(),
                row.phase(),
                row.definition(),
                row.start(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                new Announced(said.reportId(), said.reporter(), kind, said.start(), null, said.cause(), 70));
    }

    @Test
    void theBoardIsToldOfCriticalShortagesAndOfTheirEnd() {
        new Timeline()
                .lookingAtBoard()
                .says("how bad", assessment(Severity.HIGH))
                .expect("SHORTAGE_TEAM told SEVERITY_RAISED")
                .says("how bad", assessment(Severity.CRITICAL))
                .expect("SHORTAGE_TEAM told SEVERITY_RAISED", "IGJ told SEVERITY_RAISED", "CBG told SEVERITY_RAISED")
                .vanishes("how bad")
                .expect("SHORTAGE_TEAM told SEVERITY_ENDED", "IGJ told SEVERITY_ENDED", "CBG told SEVERITY_ENDED");
    }

    @ParameterizedTest
    @EnumSource(names = {"CESSATION", "REVOCATION_REQUEST", "NON_RENEWAL"})
    void theBoardIsToldOfWhatLeavesTheMarket(NotificationKind kind) {
        new Timeline()
                .lookingAtBoard()
                .says("n", announced(kind))
                .expect("SHORTAGE_TEAM told ANNOUNCED", "CBG told ANNOUNCED")
                .vanishes("n")
                .expect("SHORTAGE_TEAM told ANNOUNCEMENT_GONE", "CBG told ANNOUNCEMENT_GONE");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERRUPTION", "LIMITED_SUPPLY", "QUALITY_DEFECT"})
    void theBoardIsNotToldOfWhatComesBack(NotificationKind kind) {
        new Timeline().lookingAtBoard().says("n", announced(kind)).expect("SHORTAGE_TEAM told ANNOUNCED");
    }

    @Test
    void anInterruptionThatBecomesACessationIsToldAsAChange() {
        new Timeline()
                .lookingAtBoard()
                .says("n", announced(NotificationKind.INTERRUPTION))
                .says("n", announced(NotificationKind.CESSATION))
                .expect("SHORTAGE_TEAM told ANNOUNCEMENT_CHANGED", "CBG told ANNOUNCEMENT_CHANGED");
    }

    @Test
    void whoGotTheStartGetsTheEndThoughTheProductLeftTheHospitals() {
        new Timeline()
                .product(product(CareSetting.HOSPITAL, null))
                .says("short", episode(Phase.CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED", "LCG told CONFIRMED")
                .product(product(CareSetting.COMMUNITY, null))
                .says("short", episode(Phase.RESOLVED))
                .expect("SHORTAGE_TEAM told RESOLVED", "LCG told RESOLVED");
    }

    @Test
    void anAudienceWhoseRouteIsTakenAwayGetsNothingMore() {
        new Timeline()
                .product(product(CareSetting.HOSPITAL, null))
                .says("short", episode(Phase.CONFIRMED))
                .routedBy("routes:", "- {name: a, audience: shortageTeam, news: [confirmation]}")
                .says("short", episode(Phase.RESOLVED))
                .expect("SHORTAGE_TEAM told RESOLVED");
    }

    @Test
    void theFirstRouteThatMatchesDecidesHowBadItMustBe() {
        new Timeline()
                .routedBy(
                        "routes:",
                        "- {name: a, audience: lcg, news: [severity], match: {atc: [C09], severity: [CRITICAL]}}",
                        "- {name: b, audience: lcg, news: [severity], match: {atc: [N], severity: [LOW, MEDIUM, HIGH, CRITICAL]}}")
                .says("how bad", assessment(Severity.HIGH))
                .expectSilence()
                .says("how bad", assessment(Severity.CRITICAL))
                .expect("LCG told SEVERITY_RAISED")
                .says("how bad", assessment(Severity.HIGH))
                .expect("LCG told SEVERITY_LOWERED");
    }
}
