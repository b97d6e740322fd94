/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import static nl.tekortwacht.contracts.report.NotificationKind.CESSATION;
import static nl.tekortwacht.contracts.report.NotificationKind.INTERRUPTION;
import static nl.tekortwacht.contracts.report.NotificationKind.LIMITED_SUPPLY;
import static nl.tekortwacht.contracts.report.NotificationKind.PLACED_ON_MARKET;
import static nl.tekortwacht.detection.timeline.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.junit.jupiter.api.Test;

/** Stories of shortages as a pharmacist would tell them. */
class ShortageStoriesTest {

    @Test
    void anUnavailabilityIsConfirmedOnItsFourteenthDayAndNotBefore() {
        Story story = new Story().allWholesalersHaveStock(1, 5).allWholesalersAreOut(6, 40);

        assertThat(story.shortagesOn(5)).isEmpty();
        assertThat(story.shortagesOn(6)).singleElement().satisfies(shortage -> {
            assertThat(shortage.phase()).isEqualTo(Phase.SUSPECTED);
            assertThat(shortage.startKnown()).isTrue();
        });
        assertThat(story.shortagesOn(18)).extracting(Shortage::phase).containsExactly(Phase.SUSPECTED);
        assertThat(story.shortagesOn(19))
                .extracting(Shortage::phase, Shortage::start, Shortage::confirmedOn, Shortage::days)
                .containsExactly(tuple(Phase.CONFIRMED, day(6), day(19), 14L));
    }

    @Test
    void aShortageIsOverAfterThreeDaysOfSupplyEvenWithAWeakDayInBetween() {
        Story story = new Story()
                .allWholesalersAreOut(1, 20)
                .allWholesalersHaveStock(21, 22)
                .wholesalers(23, 23, 2)
                .allWholesalersHaveStock(24, 30);

        assertThat(story.shortagesOn(23)).extracting(Shortage::phase).containsExactly(Phase.CONFIRMED);
        assertThat(story.shortagesOn(24))
                .extracting(Shortage::phase, Shortage::end, Shortage::days)
                .containsExactly(tuple(Phase.RESOLVED, day(21), 20L));
    }

    @Test
    void aDeliveryThatIsGoneTheNextDayDoesNotEndAShortage() {
        Story story = new Story()
                .allWholesalersAreOut(1, 10)
                .allWholesalersHaveStock(11, 12)
                .allWholesalersAreOut(13, 20);

        assertThat(story.shortagesOn(20))
                .extracting(Shortage::phase, Shortage::start, Shortage::confirmedOn)
                .containsExactly(tuple(Phase.CONFIRMED, day(1), day(14)));
    }

    @Test
    void afterThreeWeeksOfSilenceNobodyKnowsAnyMore() {
        Story story = new Story().allWholesalersAreOut(1, 10);

        // The last reports speak for seven days more, until day 17.
        assertThat(story.shortagesOn(37)).extracting(Shortage::phase).containsExactly(Phase.CONFIRMED);
        assertThat(story.shortagesOn(38))
                .extracting(Shortage::phase, Shortage::lastKnown, Shortage::end, Shortage::days)
                .containsExactly(tuple(Phase.LAPSED, day(17), null, 17L));
    }

    @Test
    void shortAgainIsANewShortage() {
        Story story = new Story()
                .allWholesalersAreOut(1, 15)
                .allWholesalersHaveStock(16, 25)
                .allWholesalersAreOut(26, 30);

        assertThat(story.shortagesOn(30))
                .extracting(Shortage::phase, Shortage::start)
                .containsExactly(tuple(Phase.RESOLVED, day(1)), tuple(Phase.SUSPECTED, day(26)));
    }

    @Test
    void withoutWholesalersThePharmaciesTell() {
        Story story = new Story();
        for (int number = 1; number <= 20; number++) {
            story.pharmaciesGetNothing(number, 6);
        }

        assertThat(story.shortagesOn(20))
                .extracting(Shortage::phase, Shortage::startKnown, Shortage::unreported)
                .containsExactly(tuple(Phase.CONFIRMED, false, true));
    }

    @Test
    void fourPharmaciesMayHaveALocalProblem() {
        Story story = new Story();
        for (int number = 1; number <= 20; number++) {
            story.pharmaciesGetNothing(number, 4);
        }

        assertThat(story.shortagesOn(20)).isEmpty();
    }

    @Test
    void pharmaciesThatAreServedContradictWholesalersThatAreOut() {
        Story story = new Story().allWholesalersAreOut(1, 5).pharmaciesGetAll(3, 5);

        assertThat(story.shortagesOn(2)).extracting(Shortage::conflict).containsExactly(false);
        assertThat(story.shortagesOn(3)).extracting(Shortage::conflict).containsExactly(true);
    }

    @Test
    void anAnnouncedShortageThatNobodySeesForFourWeeksIsAConflict() {
        Story story = new Story().holderAnnounces(1, INTERRUPTION, 5, null).allWholesalersHaveStock(1, 40);

        assertThat(story.shortagesOn(32))
                .extracting(Shortage::phase, Shortage::conflict)
                .containsExactly(tuple(Phase.DECLARED, false));
        assertThat(story.shortagesOn(33)).extracting(Shortage::conflict).containsExactly(true);
    }

    @Test
    void anAnnouncementGoesFromAnticipatedToDeclaredToAvoided() {
        Story story = new Story().holderAnnounces(1, LIMITED_SUPPLY, 10, 30).allWholesalersHaveStock(1, 40);

        assertThat(story.shortagesOn(9)).extracting(Shortage::phase).containsExactly(Phase.ANTICIPATED);
        assertThat(story.shortagesOn(10)).extracting(Shortage::phase).containsExactly(Phase.DECLARED);
        assertThat(story.shortagesOn(29)).extracting(Shortage::phase).containsExactly(Phase.DECLARED);
        assertThat(story.shortagesOn(30)).extracting(Shortage::phase).containsExactly(Phase.AVOIDED);
    }

    @Test
    void anAnnouncementWithoutAnyEvidenceIsUnverified() {
        Story story = new Story().holderAnnounces(1, LIMITED_SUPPLY, 10, 30);

        assertThat(story.shortagesOn(30)).extracting(Shortage::phase).containsExactly(Phase.UNVERIFIED);
    }

    @Test
    void anAnnouncementOfLessThanTwoWeeksIsNoShortage() {
        Story story = new Story().holderAnnounces(1, INTERRUPTION, 10, 23);

        assertThat(story.shortagesOn(12)).isEmpty();
        assertThat(story.findingsOn(12).lateNotices()).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsWithdrawnAndTheLateNoticeStays() {
        Story story = new Story().holderAnnounces(1, INTERRUPTION, 40, 80).holderTakesItBack(20);

        assertThat(story.shortagesOn(19)).extracting(Shortage::phase).containsExactly(Phase.ANTICIPATED);
        assertThat(story.shortagesOn(20)).extracting(Shortage::phase).containsExactly(Phase.WITHDRAWN);
        assertThat(story.findingsOn(20).lateNotices())
                .extracting(LateNotice::status, LateNotice::lateByDays)
                .containsExactly(tuple(LateNoticeStatus.WITHDRAWN, 20L));
    }

    @Test
    void postponingALateNoticeMovesItAndIsNotLateAgain() {
        Story story = new Story().holderAnnounces(1, INTERRUPTION, 20, null).holderChangesItTo(5, 30, null);

        assertThat(story.findingsOn(6).lateNotices())
                .extracting(LateNotice::start, LateNotice::status)
                .containsExactly(tuple(day(20), LateNoticeStatus.MOVED));
    }

    @Test
    void aNoticeOfTwoMonthsIsInTimeToTheDay() {
        // Day 1 is 1 March 2026, day 62 is 1 May.
        assertThat(new Story()
                        .holderAnnounces(1, INTERRUPTION, 62, null)
                        .findingsOn(2)
                        .lateNotices())
                .isEmpty();
        assertThat(new Story()
                        .holderAnnounces(1, INTERRUPTION, 61, null)
                        .findingsOn(2)
                        .lateNotices())
                .extracting(LateNotice::lateByDays)
                .containsExactly(1L);
    }

    @Test
    void anAnnouncementUpToFourWeeksAheadBelongsToTheShortageThatCameEarly() {
        Story story = new Story().holderAnnounces(1, INTERRUPTION, 40, null).allWholesalersAreOut(10, 30);

        // The reach of the announcement begins on day 12: before that the two stand apart.
        assertThat(story.shortagesOn(11))
                .extracting(Shortage::phase)
                .containsExactly(Phase.SUSPECTED, Phase.ANTICIPATED);
        assertThat(story.shortagesOn(13)).extracting(Shortage::phase).containsExactly(Phase.SUSPECTED);
        assertThat(story.shortagesOn(25)).singleElement().satisfies(shortage -> {
            assertThat(shortage.phase()).isEqualTo(Phase.CONFIRMED);
            assertThat(shortage.announcement()).isNotNull();
            assertThat(shortage.unreported()).isFalse();
        });
    }

    @Test
    void aShortageOfAProductThatLeavesTheMarketIsDiscontinuedUntilItIsPlacedAgain() {
        Story story = new Story()
                .holderAnnounces(1, CESSATION, 20, null)
                .allWholesalersAreOut(15, 40)
                .holderAnnounces(30, PLACED_ON_MARKET, 35, null);

        assertThat(story.shortagesOn(19)).extracting(Shortage::phase).containsExactly(Phase.SUSPECTED);
        assertThat(story.shortagesOn(20)).extracting(Shortage::phase).containsExactly(Phase.DISCONTINUED);
        assertThat(story.shortagesOn(34)).extracting(Shortage::phase).containsExactly(Phase.DISCONTINUED);
        assertThat(story.shortagesOn(35)).extracting(Shortage::phase).containsExactly(Phase.CONFIRMED);
    }
}
