/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.warning;

import static nl.tekortwacht.detection.supply.SupplyStory.HOLDER;
import static nl.tekortwacht.detection.supply.SupplyStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.detection.supply.SupplyStory;
import org.junit.jupiter.api.Test;

class WarningRuleTest {

    @Test
    void aProductWithItsUsualStockIsNotAtRisk() {
        assertThat(warningOn(70, wellStocked(70))).isEmpty();
    }

    @Test
    void aLowStockAloneIsNoWarning() {
        // Eight days are left, but the holder has plenty.
        SupplyStory story = wellStocked(69).wholesaler(1, 70, 70, 800).stock(HOLDER, 70, 9_000, null);

        assertThat(warningOn(70, story)).isEmpty();
    }

    @Test
    void aHolderThatHasNothingLeftIsAWarningWhenTheRestDoesNotLast() {
        SupplyStory story = wellStocked(69).wholesaler(1, 70, 70, 1_600).stock(HOLDER, 70, 0, null);

        AtRisk warning = warningOn(70, story).orElseThrow();
        assertThat(warning.basis()).isEqualTo(RiskBasis.HOLDER_EMPTY);
        assertThat(warning.runsOut()).isEqualTo(START.plusDays(86));
        assertThat(warning.horizonDays()).isEqualTo(16);
        assertThat(warning.wholesaleDays()).isEqualByComparingTo("16");
    }

    @Test
    void anAnnouncedInterruptionThatOutlastsTheStockIsAWarning() {
        SupplyStory story = wellStocked(69)
                .wholesaler(1, 70, 70, 1_500)
                .stock(HOLDER, 70, 200, null)
                .announced(NotificationKind.INTERRUPTION, 60, 120);

        AtRisk warning = warningOn(70, story).orElseThrow();
        assertThat(warning.basis()).isEqualTo(RiskBasis.ANNOUNCED);
        assertThat(warning.runsOut()).isEqualTo(START.plusDays(87));
        assertThat(warning.announcement()).hasToString("n-60");
    }

    @Test
    void anAnnouncedInterruptionThatStockBridgesIsNone() {
        SupplyStory story = wellStocked(69)
                .wholesaler(1, 70, 70, 1_500)
                .stock(HOLDER, 70, 200, null)
                .announced(NotificationKind.INTERRUPTION, 60, 85);

        assertThat(warningOn(70, story)).isEmpty();
    }

    @Test
    void stockThatIsNotReplenishedIsAWarningAfterFiveDays() {
        SupplyStory story = wellStocked(65).wholesaler(1, 66, 69, 500);

        assertThat(warningOn(69, story)).isEmpty();
        assertThat(warningOn(70, story.wholesaler(1, 70, 70, 450)))
                .hasValueSatisfying(warning -> assertThat(warning.basis()).isEqualTo(RiskBasis.NOT_REPLENISHED));
    }

    @Test
    void whatIsOutAlreadyIsNoLongerAtRisk() {
        SupplyStory story = wellStocked(69)
                .wholesaler(1, 70, 70, 0)
                .stock(HOLDER, 70, 0, null)
                .outOn(70, 70);

        assertThat(warningOn(70, story)).isEmpty();
    }

    private static SupplyStory wellStocked(int to) {
        return new SupplyStory().wholesaler(1, 0, to, 2_000);
    }

    private static Optional<AtRisk> warningOn(int day, SupplyStory story) {
        return new WarningRule(SupplyStory.RULES).of(story.on(day));
    }
}
