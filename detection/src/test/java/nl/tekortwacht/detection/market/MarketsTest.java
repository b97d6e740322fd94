/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.market;

import static nl.tekortwacht.contracts.report.NotificationKind.CESSATION;
import static nl.tekortwacht.contracts.report.NotificationKind.INTERRUPTION;
import static nl.tekortwacht.contracts.report.NotificationKind.NON_RENEWAL;
import static nl.tekortwacht.contracts.report.NotificationKind.PLACED_ON_MARKET;
import static nl.tekortwacht.detection.history.GroupStory.day;
import static nl.tekortwacht.detection.history.GroupStory.holder;
import static nl.tekortwacht.detection.history.GroupStory.product;
import static nl.tekortwacht.detection.history.GroupStory.wholesaler;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.tekortwacht.contracts.market.Concentration;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.market.HolderCount;
import nl.tekortwacht.contracts.market.HolderShare;
import nl.tekortwacht.contracts.market.LeavingProduct;
import nl.tekortwacht.contracts.market.MarketProduct;
import nl.tekortwacht.detection.history.GroupStory;
import org.junit.jupiter.api.Test;

/** Thinning of supply, told of one group. */
class MarketsTest {

    @Test
    void ofThreeHoldersOneHasAnnouncedToStop() {
        GroupStory story = new GroupStory().products(3).announces(3, "2026-01-10", CESSATION, "2026-06-01", null);

        GroupMarket market = market(story, "2026-03-01");

        assertThat(market.holders()).isEqualTo(3);
        assertThat(market.thinning()).isFalse();
        assertThat(market.singleSource()).isFalse();
        assertThat(market.ahead()).containsExactly(new HolderCount(day("2026-06-01"), 2));
        assertThat(market.singleSourceFrom()).isNull();
        assertThat(market.leaving()).singleElement().satisfies(leaving -> {
            assertThat(leaving.product()).isEqualTo(new MarketProduct(product(3), holder(3), false));
            assertThat(leaving.kind()).isEqualTo(CESSATION);
            assertThat(leaving.announcedOn()).isEqualTo(day("2026-01-10"));
            assertThat(leaving.start()).isEqualTo(day("2026-06-01"));
            assertThat(leaving.holdersLeft()).isEqualTo(2);
            assertThat(leaving.remaining()).containsExactly(product(1), product(2));
        });
    }

    @Test
    void theDayOnWhichOneHolderIsLeftIsKnownAheadAndIsNotKnownBeforeItWasAnnounced() {
        GroupStory story = new GroupStory()
                .products(3)
                .announces(3, "2026-01-10", CESSATION, "2026-06-01", null)
                .announces(2, "2026-03-05", NON_RENEWAL, "2026-09-01", null);

        assertThat(market(story, "2026-03-04").singleSourceFrom()).isNull();
        assertThat(market(story, "2026-03-05").singleSourceFrom()).isEqualTo(day("2026-09-01"));
        GroupMarket after = market(story, "2026-09-01");
        assertThat(after.singleSource()).isTrue();
        assertThat(after.singleSourceFrom()).isNull();
        assertThat(after.thinning()).isTrue();
        assertThat(after.trend())
                .containsExactly(
                        new HolderCount(day("2024-09-01"), 3),
                        new HolderCount(day("2025-09-01"), 3),
                        new HolderCount(day("2026-09-01"), 1));
        assertThat(after.leaving()).extracting(LeavingProduct::holdersLeft).containsExactly(2, 1);
    }

    @Test
    void theLastHolderThatLeavesLeavesNone() {
        GroupStory story = new GroupStory().products(1).announces(1, "2026-01-10", CESSATION, "2026-06-01", null);

        GroupMarket market = market(story, "2026-03-01");

        assertThat(market.singleSource()).isTrue();
        assertThat(market.noneFrom()).isEqualTo(day("2026-06-01"));
    }

    @Test
    void aTemporaryInterruptionIsNoDeparture() {
        GroupStory story = new GroupStory().products(2).announces(2, "2026-01-10", INTERRUPTION, "2026-02-01", null);

        assertThat(market(story, "2026-03-01").holders()).isEqualTo(2);
        assertThat(market(story, "2026-03-01").leaving()).isEmpty();
    }

    @Test
    void aParallelAuthorisationIsListedAndIsNoIndependentSupply() {
        GroupStory story = new GroupStory().products(1).product(2, 2, true, null);

        GroupMarket market = market(story.delivered(wholesaler(1), 2, "2026-02-20", 500), "2026-03-01");

        assertThat(market.products()).hasSize(2);
        assertThat(market.holders()).isEqualTo(1);
        assertThat(market.singleSource()).isTrue();
        assertThat(market.concentration().inputs()).isEmpty();
    }

    @Test
    void aProductThatIsPlacedOnTheMarketAgainCountsAgain() {
        GroupStory story = new GroupStory()
                .products(2)
                .announces(2, "2025-11-01", CESSATION, "2026-02-01", null)
                .announces(2, "2026-02-20", PLACED_ON_MARKET, "2026-04-01", null);

        assertThat(market(story, "2026-03-01").holders()).isEqualTo(1);
        assertThat(market(story, "2026-03-01").ahead()).containsExactly(new HolderCount(day("2026-04-01"), 2));
        assertThat(market(story, "2026-04-01").holders()).isEqualTo(2);
        assertThat(market(story, "2026-04-01").leaving()).isEmpty();
    }

    @Test
    void aNewcomerCountsFromTheDayItCame() {
        GroupStory story = new GroupStory().products(1).product(2, 2, false, "2025-06-01");

        GroupMarket market = market(story, "2026-03-01");

        assertThat(market.trend()).extracting(HolderCount::holders).containsExactly(1, 1, 2);
    }

    /** The worked example of docs/statistics.md. */
    @Test
    void theIndexIsComputedFromTheUnitsThatTheInputsList() {
        GroupStory story = new GroupStory()
                .products(3)
                .delivered(wholesaler(1), 1, "2026-02-20", 400_000)
                .delivered(wholesaler(2), 1, "2026-02-21", 200_000)
                .delivered(wholesaler(1), 2, "2026-02-20", 300_000)
                .delivered(wholesaler(1), 3, "2025-12-10", 100_000);

        Concentration concentration = market(story, "2026-03-01").concentration();

        assertThat(concentration.hhi()).isEqualTo(4_600);
        assertThat(concentration.units()).isEqualTo(1_000_000);
        assertThat(concentration.shares())
                .containsExactly(
                        new HolderShare(holder(1), 600_000, new BigDecimal("0.600")),
                        new HolderShare(holder(2), 300_000, new BigDecimal("0.300")),
                        new HolderShare(holder(3), 100_000, new BigDecimal("0.100")));
        assertThat(concentration.inputs()).hasSize(4);
    }

    @Test
    void threeEqualHoldersGive3333() {
        GroupStory story = new GroupStory().products(3);
        for (int number = 1; number <= 3; number++) {
            story.delivered(wholesaler(1), number, "2026-02-20", 7);
        }

        assertThat(market(story, "2026-03-01").concentration().hhi()).isEqualTo(3_333);
    }

    @Test
    void theHoldersOwnDeliveriesCountOnlyWhereNoWholesalerGivesAny() {
        GroupStory story = new GroupStory()
                .products(2)
                .delivered(holder(1), 1, "2026-02-20", 90)
                .delivered(holder(2), 2, "2026-02-20", 90)
                .delivered(wholesaler(1), 2, "2026-02-20", 10);

        Concentration concentration = market(story, "2026-03-01").concentration();

        assertThat(concentration.shares()).extracting(HolderShare::units).containsExactly(90L, 10L);
        assertThat(concentration.hhi()).isEqualTo(8_200);
    }

    @Test
    void aReportOlderThanTheWindowOfTheRangeDoesNotCount() {
        GroupStory story = new GroupStory()
                .products(2)
                .delivered(wholesaler(1), 1, "2025-12-02", 50)
                .delivered(wholesaler(1), 2, "2025-12-01", 50);

        assertThat(market(story, "2026-03-01").concentration().hhi()).isEqualTo(10_000);
        assertThat(market(new GroupStory().products(2), "2026-03-01")
                        .concentration()
                        .hhi())
                .isNull();
    }

    private static GroupMarket market(GroupStory story, String day) {
        return Markets.of(
                        day(day),
                        story.histories(day).stream()
                                .map(history -> MarketEvidence.of(history, day(day)))
                                .toList(),
                        story.known(day))
                .getFirst();
    }
}
