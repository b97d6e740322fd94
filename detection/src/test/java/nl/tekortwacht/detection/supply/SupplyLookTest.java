/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import static nl.tekortwacht.detection.supply.SupplyStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.junit.jupiter.api.Test;

class SupplyLookTest {

    private static final PartyId W1 = new PartyId("wholesaler:w1");
    private static final PartyId W2 = new PartyId("wholesaler:w2");

    @Test
    void aCountOfSomeDaysAgoIsLessWhatWasDeliveredSince() {
        SupplyFacts facts = new SupplyStory()
                .stock(W1, 0, 1_000, 36_500L)
                .stock(W2, 3, 500, 3_650L)
                .on(3);

        assertThat(now(facts)).isEqualTo(new CoverPoint(START.plusDays(3), new BigDecimal("1200.000"), 40_150, 2));
    }

    @Test
    void aCountNeverBecomesLessThanNothing() {
        assertThat(now(new SupplyStory().stock(W1, 0, 50, 36_500L).on(5)).units())
                .isEqualByComparingTo("0");
    }

    @Test
    void aCountSpeaksForTenDays() {
        SupplyStory story = new SupplyStory().stock(W1, 0, 5_000, 36_500L);

        assertThat(now(story.on(10)).wholesalers()).isEqualTo(1);
        assertThat(story.on(11).now()).isNull();
    }

    @Test
    void deliveriesThatAReportLeavesOutAreThoseOfTheOneBefore() {
        SupplyFacts facts = new SupplyStory()
                .stock(W1, 0, 900, 36_500L)
                .stock(W1, 1, 800, null)
                .on(1);

        assertThat(now(facts)).isEqualTo(new CoverPoint(START.plusDays(1), new BigDecimal("800.000"), 36_500, 1));
    }

    @Test
    void daysOutAreNotAvailable() {
        SupplyFacts facts =
                new SupplyStory().wholesaler(1, 0, 40, 0).outOn(11, 40).on(40);

        assertThat(facts.availableDays()).isEqualTo(335);
        assertThat(facts.isOut()).isTrue();
    }

    @Test
    void announcedPeriodsAreListedUntilTheyEnd() {
        SupplyStory story = new SupplyStory().announced(NotificationKind.INTERRUPTION, 10, 40);

        assertThat(story.on(0).gaps()).hasSize(1);
        assertThat(story.on(39).gaps()).hasSize(1);
        assertThat(story.on(40).gaps()).isEmpty();
    }

    private static CoverPoint now(SupplyFacts facts) {
        return Objects.requireNonNull(facts.now());
    }
}
