/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.alerting.Findings.product;
import static nl.tekortwacht.alerting.Outlooks.warning;
import static nl.tekortwacht.contracts.assessment.RiskBasis.HOLDER_EMPTY;
import static nl.tekortwacht.contracts.assessment.RiskBasis.NOT_REPLENISHED;

import java.time.Duration;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.registry.CareSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of a product that is expected to run out. */
class AtRiskDecisionsTest {

    @Test
    void theTeamAloneIsToldOfAWarningAndOfItsEnd() {
        new Timeline()
                .product(product(CareSetting.HOSPITAL, null))
                .subscribed("pharmacy", new Interest.OfProduct(Findings.ZANDOPRIL))
                .says("at risk", warning(HOLDER_EMPTY))
                .expect("SHORTAGE_TEAM told AT_RISK")
                .says("at risk", warning(NOT_REPLENISHED))
                .expectSilence()
                .vanishes("at risk")
                .expect("SHORTAGE_TEAM told AT_RISK_ENDED");
    }

    @Test
    void aSecondWarningIsToldAgain() {
        new Timeline()
                .says("at risk", warning(HOLDER_EMPTY))
                .vanishes("at risk")
                .says("at risk", warning(HOLDER_EMPTY))
                .expect("SHORTAGE_TEAM told AT_RISK");
    }

    @Test
    void aWarningThatBecomesAShortageEndsInSilence() {
        new Timeline()
                .says("at risk", warning(HOLDER_EMPTY))
                .and("short", episode(Phase.SUSPECTED))
                .vanishes("at risk")
                .expect("SHORTAGE_TEAM held PART_OF_ANOTHER");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16, held PART_OF_ANOTHER", "2026-11-17, held PART_OF_ANOTHER", "2026-11-18, told AT_RISK_ENDED"
    })
    void aWarningThatLastsUntilTheDayThatItNamedEndsInSilence(String earliest, String expected) {
        new Timeline()
                .says("at risk", warning(HOLDER_EMPTY, "2026-11-16", earliest, null))
                .vanishes("at risk")
                .expect("SHORTAGE_TEAM " + expected);
    }

    @Test
    void aWarningFromBeforeTheWatchEndsInSilence() {
        new Timeline()
                .watchingFrom(Findings.MORNING.plus(Duration.ofHours(12)))
                .says("at risk", warning(HOLDER_EMPTY))
                .expect("SHORTAGE_TEAM held BEFORE_WATCH")
                .vanishes("at risk")
                .expect("SHORTAGE_TEAM held NEVER_TOLD");
    }
}
