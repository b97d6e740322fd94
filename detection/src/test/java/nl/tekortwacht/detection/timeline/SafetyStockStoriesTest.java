/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import static nl.tekortwacht.contracts.report.NotificationKind.INTERRUPTION;
import static nl.tekortwacht.detection.timeline.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import nl.tekortwacht.contracts.finding.SafetyStockBasis.NormRow;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import org.junit.jupiter.api.Test;

/** Stories of the legal safety stock. */
class SafetyStockStoriesTest {

    private static final long A_THOUSAND_A_WEEK = 52_000;

    @Test
    void sixWeeksAreEnoughAndOneTabletLessIsNot() {
        Story story = new Story().holderHas(1, 6_000, A_THOUSAND_A_WEEK).holderHas(2, 5_999, A_THOUSAND_A_WEEK);

        assertThat(story.findingsOn(3).safetyStock())
                .extracting(
                        SafetyStockFinding::verdict,
                        SafetyStockFinding::required,
                        SafetyStockFinding::coverWeeks,
                        SafetyStockFinding::breachSince)
                .containsExactly(
                        tuple(SafetyStockVerdict.COMPLIANT, new BigDecimal("6000.000"), new BigDecimal("6.000"), null),
                        tuple(SafetyStockVerdict.BELOW, new BigDecimal("6000.000"), new BigDecimal("5.999"), day(2)));
    }

    @Test
    void aFindingKeepsTheFormulaAndTheRowsOfTheNormThatItWasComputedBy() {
        Story story = new Story().holderHas(1, 5_000, A_THOUSAND_A_WEEK);

        assertThat(story.findingsOn(1).safetyStock()).singleElement().satisfies(finding -> {
            assertThat(finding.basis().formula()).isEqualTo("deliveries12m/52*weeks, version 1");
            assertThat(finding.basis().norm())
                    .extracting(NormRow::appliesTo, NormRow::weeks, NormRow::source)
                    .containsExactly(tuple("mah", new BigDecimal("6"), "Stcrt. 2022, 17887; Stcrt. 2023, 32152"));
        });
    }

    @Test
    void aBufferUsedInAnAnnouncedShortageIsReleasedAndTheBreachBeforeItGoesOn() {
        Story story = new Story()
                .holderHas(1, 4_000, A_THOUSAND_A_WEEK)
                .holderAnnounces(3, INTERRUPTION, 5, 40)
                .holderHas(6, 3_000, A_THOUSAND_A_WEEK)
                .holderHas(41, 3_000, A_THOUSAND_A_WEEK)
                .holderHas(42, 9_000, A_THOUSAND_A_WEEK);

        assertThat(story.findingsOn(43).safetyStock())
                .extracting(SafetyStockFinding::verdict, SafetyStockFinding::breachSince)
                .containsExactly(
                        tuple(SafetyStockVerdict.BELOW, day(1)),
                        tuple(SafetyStockVerdict.RELEASED, day(1)),
                        tuple(SafetyStockVerdict.BELOW, day(1)),
                        tuple(SafetyStockVerdict.COMPLIANT, null));
    }

    @Test
    void withoutDeliveriesNothingCanBeSaid() {
        Story story = new Story().holderHas(1, 4_000, null).holderHas(2, 4_000, 0L);

        assertThat(story.findingsOn(3).safetyStock())
                .extracting(SafetyStockFinding::verdict)
                .containsOnly(SafetyStockVerdict.NOT_ASSESSABLE);
    }
}
