/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.detection.supply.SupplyStory;
import org.junit.jupiter.api.Test;

class DemandRuleTest {

    private static final PartyId W1 = new PartyId("wholesaler:w1");

    @Test
    void steadyDeliveriesAreTheDemand() {
        Demand demand = demandOn(70, new SupplyStory().wholesaler(1, 0, 70, 2_000));

        assertThat(demand.unitsPerDay()).isEqualByComparingTo("100");
        assertThat(demand.low()).isEqualByComparingTo("100");
        assertThat(demand.high()).isEqualByComparingTo("100");
    }

    @Test
    void aShortageDoesNotLookLikeLackOfDemand() {
        // 73 days of the year nothing could be delivered.
        SupplyStory story = new SupplyStory().stock(W1, 300, 2_000, 29_200L).outOn(100, 172);

        assertThat(demandOn(300, story).unitsPerDay()).isEqualByComparingTo("100");
    }

    @Test
    void aWeekWithoutDeliveriesAndAPromotionDoNotMoveIt() {
        SupplyStory story = new SupplyStory();
        for (int day = 0; day <= 70; day++) {
            long change = day >= 63 ? 2_000 : 0;
            long gap = day >= 56 ? -700 : 0;
            story.stock(W1, day, 2_000, 36_500 + change + gap);
        }

        assertThat(demandOn(70, story).unitsPerDay()).isBetween(new BigDecimal(103), new BigDecimal(104));
    }

    @Test
    void fourWeeksOfMoreDemandCount() {
        SupplyStory story = new SupplyStory();
        for (int day = 0; day <= 70; day++) {
            // From day 35 on half as much again as in the year before.
            story.stock(W1, day, 2_000, 36_500 + Math.max(0, day - 35) * 50L);
        }
        // The level is 38,250 / 365 = 104.795; the last weeks are 50 above it. The older ones are not, so a quarter of
        // 50
        // may be chance: 104.795 + 0.7 x (50 - 12.5 x 12.5 / 50).
        assertThat(demandOn(70, story).unitsPerDay()).isEqualByComparingTo("137.608");
    }

    @Test
    void aChangeNoLargerThanChanceDoesNotMoveIt() {
        // Weeks are 100 a day more or less than a year before. Of the last four the median is 30 more, which is chance.
        long[] deliveredByWeek = {36_500, 36_500, 35_800, 36_500, 35_800, 36_500, 35_800, 36_500, 36_710, 36_010, 36_220
        };
        SupplyStory story = new SupplyStory();
        for (int day = 0; day <= 70; day++) {
            story.stock(W1, day, 2_000, deliveredByWeek[day / 7]);
        }

        assertThat(demandOn(70, story).unitsPerDay()).isEqualByComparingTo("99.233");
    }

    @Test
    void weeksInWhichItWasOutDoNotCount() {
        SupplyStory story = new SupplyStory();
        for (int day = 0; day <= 70; day++) {
            boolean isOut = day >= 42 && day < 63;
            // Nothing was delivered for three weeks; since then as much as a year before.
            long missed = Math.clamp(day - 42L, 0, 21) * 100L;
            story.stock(W1, day, isOut ? 0 : 2_000, 36_500 - missed);
        }

        assertThat(demandOn(70, story.outOn(42, 62)).unitsPerDay()).isEqualByComparingTo("100");
    }

    @Test
    void ofNothingKnownNothingIsSaid() {
        assertThat(demandOn(5, new SupplyStory()).unitsPerDay()).isEqualByComparingTo("0");
    }

    private static Demand demandOn(int day, SupplyStory story) {
        return new DemandRule(SupplyStory.RULES).of(story.on(day));
    }
}
