/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import static nl.tekortwacht.contracts.report.NotificationKind.INTERRUPTION;
import static nl.tekortwacht.contracts.report.NotificationKind.LIMITED_SUPPLY;
import static nl.tekortwacht.detection.history.GroupStory.day;
import static nl.tekortwacht.detection.history.GroupStory.holder;
import static nl.tekortwacht.detection.history.GroupStory.wholesaler;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.tekortwacht.contracts.record.Deviation;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.OutcomeFigures;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.Share;
import nl.tekortwacht.detection.history.GroupStory;
import org.junit.jupiter.api.Test;

/** Promises kept? Told of one holder and one wholesaler. */
class RecordsTest {

    private static final Period YEAR = new Period(day("2026-01-01"), day("2027-01-01"));

    @Test
    void noticeGivenIsHeldAgainstNoticeNeeded() {
        GroupStory story = new GroupStory()
                .products(1)
                .announces(1, "2026-03-01", INTERRUPTION, "2026-04-01", "2026-05-01")
                .announces(1, "2026-03-02", INTERRUPTION, "2026-09-01", "2026-10-01")
                .announces(1, "2026-03-03", LIMITED_SUPPLY, "2026-03-05", "2026-04-01");

        HolderRecord record = holderRecord(story, "2026-03-10");

        assertThat(record.notices().versions()).isEqualTo(3);
        assertThat(record.notices().late()).isEqualTo(new Share(2, 1, new BigDecimal("0.500")));
        assertThat(record.notices().lateBy())
                .isEqualTo(new DayFigures(1, new BigDecimal("28.000"), new BigDecimal("28.000")));
        assertThat(record.notices().given().median()).isEqualByComparingTo("107");
        assertThat(record.notices().needed().median()).isEqualByComparingTo("60.5");
    }

    /** The worked example of docs/statistics.md. */
    @Test
    void realDaysAreHeldAgainstTheFirstAndTheLastVersion() {
        GroupStory story = new GroupStory()
                .products(1)
                .announces(1, "2026-01-02", INTERRUPTION, "2026-03-10", "2026-04-10")
                .changes(1, "2026-02-20", "2026-03-15", "2026-04-18")
                .wholesalersHave(1, "2026-03-01", "2026-03-12", 500)
                .wholesalersHave(1, "2026-03-12", "2026-04-20", 0)
                .wholesalersHave(1, "2026-04-20", "2026-05-02", 500);

        HolderRecord record = holderRecord(story, "2026-05-01");

        assertThat(record.startFirst()).isEqualTo(deviation("2.000"));
        assertThat(record.startLast()).isEqualTo(deviation("-3.000"));
        assertThat(record.endFirst()).isEqualTo(deviation("10.000"));
        assertThat(record.endLast()).isEqualTo(deviation("2.000"));
        assertThat(record.outcomes()).isEqualTo(new OutcomeFigures(1, 1, 0, 0, 0));
        assertThat(record.unreported()).isEqualTo(new Share(1, 0, new BigDecimal("0.000")));
    }

    @Test
    void whatWasAnnouncedCanBeAvoidedUnverifiableOrTakenBack() {
        GroupStory avoided = new GroupStory()
                .products(1)
                .announces(1, "2026-01-02", INTERRUPTION, "2026-03-10", "2026-04-10")
                .wholesalersHave(1, "2026-03-01", "2026-05-01", 500);
        GroupStory unverified =
                new GroupStory().products(1).announces(1, "2026-01-02", INTERRUPTION, "2026-03-10", "2026-04-10");
        GroupStory withdrawn = new GroupStory()
                .products(1)
                .announces(1, "2026-01-02", INTERRUPTION, "2026-03-10", "2026-04-10")
                .takesBack(1, "2026-02-01");

        assertThat(holderRecord(avoided, "2026-05-01").outcomes()).isEqualTo(new OutcomeFigures(1, 0, 1, 0, 0));
        assertThat(holderRecord(unverified, "2026-05-01").outcomes()).isEqualTo(new OutcomeFigures(1, 0, 0, 1, 0));
        assertThat(holderRecord(withdrawn, "2026-05-01").outcomes()).isEqualTo(new OutcomeFigures(0, 0, 0, 0, 1));
    }

    @Test
    void aShortageThatNobodyAnnouncedIsCountedWithTheHolderOfTheProduct() {
        GroupStory story = new GroupStory()
                .products(1)
                .wholesalersHave(1, "2026-03-01", "2026-03-12", 500)
                .wholesalersHave(1, "2026-03-12", "2026-04-02", 0);

        assertThat(holderRecord(story, "2026-04-01").unreported()).isEqualTo(new Share(1, 1, new BigDecimal("1.000")));
    }

    @Test
    void anUnavailabilityThatWasNotConfirmedIsNoShortage() {
        GroupStory story = new GroupStory()
                .products(1)
                .announces(1, "2026-01-02", INTERRUPTION, "2026-03-10", "2026-04-10")
                .wholesalersHave(1, "2026-03-01", "2026-03-12", 500)
                .wholesalersHave(1, "2026-03-12", "2026-03-15", 0)
                .wholesalersHave(1, "2026-03-15", "2026-05-01", 500);

        HolderRecord record = holderRecord(story, "2026-04-30");

        assertThat(record.startFirst().n()).isZero();
        assertThat(record.unreported().n()).isZero();
        assertThat(record.outcomes()).isEqualTo(new OutcomeFigures(1, 1, 0, 0, 0));
    }

    @Test
    void aWholesalersGapsAreLongerThanAReportSpeaks() {
        GroupStory story = new GroupStory()
                .products(1)
                .counts(wholesaler(1), 1, "2026-03-01", "2026-03-01", 10)
                .counts(wholesaler(1), 1, "2026-03-08", "2026-03-08", 10)
                .counts(wholesaler(1), 1, "2026-03-20", "2026-03-20", 10);

        WholesalerRecord inTime = wholesalerRecord(story, "2026-03-27");
        assertThat(inTime.products()).isEqualTo(1);
        assertThat(inTime.gaps()).isEqualTo(new Share(2, 1, new BigDecimal("0.500")));
        assertThat(inTime.longestGapDays()).isEqualTo(12);
        assertThat(inTime.silentProducts()).isZero();
        assertThat(wholesalerRecord(story, "2026-03-28").silentProducts()).isEqualTo(1);
    }

    @Test
    void aReportIsLateAfterTheCloseOfItsDayAndACorrectionIsNot() {
        GroupStory story = new GroupStory()
                .products(1)
                .counts(wholesaler(1), 1, "2026-03-01", "2026-03-01", 10)
                .counts(wholesaler(1), 1, "2026-03-01", "2026-03-05", 12)
                .counts(wholesaler(1), 1, "2026-03-02", "2026-03-05", 10);

        WholesalerRecord record = wholesalerRecord(story, "2026-03-06");

        assertThat(record.late()).isEqualTo(new Share(2, 1, new BigDecimal("0.500")));
        assertThat(record.lateBy().median()).isEqualByComparingTo("3");
    }

    @Test
    void whatLiesOutsideThePeriodIsNotCounted() {
        GroupStory story = new GroupStory()
                .products(1)
                .announces(1, "2026-03-01", INTERRUPTION, "2026-04-01", "2026-05-01")
                .counts(wholesaler(1), 1, "2026-03-01", "2026-03-04", 10);
        Period before = new Period(day("2025-01-01"), day("2026-01-01"));

        List<ProductTally> tallies = tallies(story, "2026-03-10", before);

        assertThat(Records.holders(tallies, before)).isEmpty();
        assertThat(Records.wholesalers(tallies, before)).singleElement().satisfies(record -> {
            assertThat(record.products()).isZero();
            assertThat(record.late().n()).isZero();
        });
    }

    private static Deviation deviation(String bias) {
        return new Deviation(1, new BigDecimal(bias), new BigDecimal("0.000"));
    }

    private static HolderRecord holderRecord(GroupStory story, String day) {
        return Records.holders(tallies(story, day, YEAR), YEAR).stream()
                .filter(record -> record.holder().equals(holder(1)))
                .findFirst()
                .orElseThrow();
    }

    private static WholesalerRecord wholesalerRecord(GroupStory story, String day) {
        return Records.wholesalers(tallies(story, day, YEAR), YEAR).getFirst();
    }

    private static List<ProductTally> tallies(GroupStory story, String day, Period period) {
        return story.histories(day).stream()
                .map(history -> ProductTally.of(history, period))
                .toList();
    }
}
