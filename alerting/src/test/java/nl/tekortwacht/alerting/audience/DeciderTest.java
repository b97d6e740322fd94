/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static nl.tekortwacht.alerting.Findings.ZANDOPRIL;
import static nl.tekortwacht.alerting.Findings.announced;
import static nl.tekortwacht.alerting.Findings.announcement;
import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.alerting.Findings.late;
import static nl.tekortwacht.alerting.Findings.product;
import static nl.tekortwacht.alerting.Findings.stock;
import static nl.tekortwacht.contracts.finding.Phase.ANTICIPATED;
import static nl.tekortwacht.contracts.finding.Phase.AVOIDED;
import static nl.tekortwacht.contracts.finding.Phase.CONFIRMED;
import static nl.tekortwacht.contracts.finding.Phase.DECLARED;
import static nl.tekortwacht.contracts.finding.Phase.DISCONTINUED;
import static nl.tekortwacht.contracts.finding.Phase.LAPSED;
import static nl.tekortwacht.contracts.finding.Phase.PASSED;
import static nl.tekortwacht.contracts.finding.Phase.RESOLVED;
import static nl.tekortwacht.contracts.finding.Phase.SUSPECTED;
import static nl.tekortwacht.contracts.finding.Phase.WITHDRAWN;

import java.time.Duration;
import java.time.LocalDate;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeciderTest {

    @Test
    void theTeamIsToldOfAShortageFromItsConfirmationToItsEnd() {
        new Timeline()
                .says("short", episode(SUSPECTED))
                .expectSilence()
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED")
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM told RESOLVED")
                .says("short", episode(PASSED))
                .expectSilence();
    }

    @Test
    void aSuspicionThatPassesIsNobodysConcern() {
        new Timeline()
                .says("short", episode(SUSPECTED))
                .expectSilence()
                .says("short", episode(PASSED))
                .expectSilence();
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED, RESOLVED",
        "LAPSED, LAPSED",
        "DISCONTINUED, DISCONTINUED",
        "SUSPECTED, NO_LONGER_CONFIRMED",
        "PASSED, NO_LONGER_CONFIRMED"
    })
    void whoGotTheStartGetsTheEndWhateverItIs(Phase end, NotifyReason reason) {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED")
                .says("short", episode(end))
                .expect("SHORTAGE_TEAM told " + reason);
    }

    @Test
    void aShortageThatLaterReportsTakeAwayIsTakenBack() {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED")
                .vanishes("short")
                .expect("SHORTAGE_TEAM told NO_LONGER_CONFIRMED");
    }

    @Test
    void shortAgainIsToldAgain() {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .says("short", episode(LAPSED))
                .expect("SHORTAGE_TEAM told LAPSED")
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED");
    }

    @Test
    void anEarlierFirstDayMakesAnotherRowButIsNotTakenBack() {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .and("short", null)
                .says("short since earlier", from(episode(CONFIRMED), "2026-10-28"))
                .expect("SHORTAGE_TEAM held PART_OF_ANOTHER", "SHORTAGE_TEAM told CONFIRMED");
    }

    @Test
    void anEarlierFirstDayKnownTogetherWithTheEndIsTheEnd() {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .and("short", null)
                .says("short since earlier", from(episode(RESOLVED), "2026-10-28"))
                .expect("SHORTAGE_TEAM held PART_OF_ANOTHER", "SHORTAGE_TEAM told RESOLVED");
    }

    @Test
    void anAnnouncementIsToldAndItsNewPeriodAndItsWithdrawal() {
        new Timeline()
                .says("n", announcement(ANTICIPATED, "2026-12-15", "2027-02-01"))
                .expect("SHORTAGE_TEAM told ANNOUNCED")
                .says("n", announcement(ANTICIPATED, "2026-12-15", "2027-03-01"))
                .expect("SHORTAGE_TEAM told ANNOUNCEMENT_CHANGED")
                .says("n", announcement(DECLARED, "2026-12-15", "2027-03-01"))
                .expectSilence()
                .says("n", announcement(WITHDRAWN, "2026-12-15", "2027-03-01"))
                .expect("SHORTAGE_TEAM told ANNOUNCEMENT_WITHDRAWN");
    }

    @Test
    void anAnnouncementThatWasAvoidedIsNoNews() {
        new Timeline()
                .says("n", announcement(DECLARED, "2026-11-01", "2026-12-01"))
                .expect("SHORTAGE_TEAM told ANNOUNCED")
                .says("n", announcement(AVOIDED, "2026-11-01", "2026-12-01"))
                .expectSilence();
    }

    @Test
    void anAnnouncementThatBecomesPartOfAnEpisodeAndComesBackIsToldOnce() {
        new Timeline()
                .says("n", announcement(DECLARED, "2026-11-01", "2027-01-01"))
                .expect("SHORTAGE_TEAM told ANNOUNCED")
                .and("n", null)
                .says("short", episode(SUSPECTED, false, announced("2026-11-01", "2027-01-01")))
                .expect("SHORTAGE_TEAM held PART_OF_ANOTHER")
                .and("short", episode(PASSED, false, announced("2026-11-01", "2027-01-01")))
                .says("n", announcement(DECLARED, "2026-11-01", "2027-01-01"))
                .expectSilence();
    }

    @Test
    void anAnnouncementThatVanishesIsTakenBack() {
        new Timeline()
                .says("n", announcement(ANTICIPATED, "2026-12-15", null))
                .expect("SHORTAGE_TEAM told ANNOUNCED")
                .vanishes("n")
                .expect("SHORTAGE_TEAM told ANNOUNCEMENT_GONE");
    }

    @Test
    void anAnnouncementOfARunningShortageIsTold() {
        new Timeline()
                .says("short", episode(CONFIRMED, true, null))
                .expect("SHORTAGE_TEAM told CONFIRMED", "IGJ told UNREPORTED")
                .says("short", episode(CONFIRMED, false, announced("2026-11-01", "2027-01-01")))
                .expect("SHORTAGE_TEAM told ANNOUNCED", "IGJ told UNREPORTED_ENDED")
                .says("short", episode(CONFIRMED, false, announced("2026-11-01", "2027-02-01")))
                .expect("SHORTAGE_TEAM told ANNOUNCEMENT_CHANGED");
    }

    @Test
    void marketingThatEndsForGoodIsAnnouncedOnce() {
        new Timeline()
                .says("n", announcement(ANTICIPATED, "2026-12-15", null))
                .expect("SHORTAGE_TEAM told ANNOUNCED")
                .says("n", announcement(DISCONTINUED, "2026-12-15", null))
                .expectSilence();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "HOSPITAL, -, true",
                "BOTH, OTHER, true",
                "COMMUNITY, RED, false",
                "-, RED, true",
                "-, ORANGE, true",
                "-, YELLOW, false",
                "-, -, false"
            })
    void theCoordinationCentreIsToldOfHospitalProducts(CareSetting setting, Criticality criticality, boolean told) {
        Timeline story = new Timeline().product(product(setting, criticality)).says("short", episode(CONFIRMED));
        if (told) {
            story.expect("SHORTAGE_TEAM told CONFIRMED", "LCG told CONFIRMED");
        } else {
            story.expect("SHORTAGE_TEAM told CONFIRMED");
        }
    }

    @Test
    void theCoordinationCentreGetsTheEndEvenIfTheProductIsNoLongerRegistered() {
        new Timeline()
                .product(product(CareSetting.HOSPITAL, null))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED", "LCG told CONFIRMED")
                .product(null)
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM told RESOLVED", "LCG told RESOLVED");
    }

    @Test
    void theInspectorateIsToldOfAnUnreportedShortageAlsoWhenItBecomesSoLater() {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM told CONFIRMED")
                .says("short", episode(CONFIRMED, true, null))
                .expect("IGJ told UNREPORTED")
                .says("short", episode(RESOLVED, true, null))
                .expect("SHORTAGE_TEAM told RESOLVED", "IGJ told UNREPORTED_ENDED");
    }

    @Test
    void theInspectorateIsToldOnceThatABreachBeginsAndOnceThatItEnds() {
        new Timeline()
                .says("stock 1", stock("2026-11-01", SafetyStockVerdict.COMPLIANT, null))
                .expectSilence()
                .says("stock 2", stock("2026-11-08", SafetyStockVerdict.BELOW, "2026-11-08"))
                .expect("IGJ told BREACH_BEGAN")
                .says("stock 3", stock("2026-11-15", SafetyStockVerdict.BELOW, "2026-11-08"))
                .expectSilence()
                .says("stock 4", stock("2026-11-22", SafetyStockVerdict.COMPLIANT, null))
                .expect("IGJ told BREACH_ENDED")
                .says("stock 5", stock("2026-11-29", SafetyStockVerdict.COMPLIANT, null))
                .expectSilence();
    }

    @Test
    void theInspectorateIsToldOfALateNoticeAndNotOfWhatBecomesOfIt() {
        new Timeline()
                .says("late", late(LateNoticeStatus.STANDING))
                .expect("IGJ told LATE_NOTICE")
                .says("late", late(LateNoticeStatus.MOVED))
                .expectSilence();
    }

    @Test
    void subscribersAreToldAboutTheirProductGroupOrAtcPrefix() {
        new Timeline()
                .subscribed("product", new Interest.OfProduct(ZANDOPRIL))
                .subscribed("group", new Interest.OfGroup("ZANDOPRIL-10-MG-TABLET"))
                .subscribed("atc", new Interest.OfAtcPrefix("C09"))
                .subscribed("other atc", new Interest.OfAtcPrefix("C09B"))
                .says("short", episode(CONFIRMED))
                .expect(
                        "SHORTAGE_TEAM told CONFIRMED",
                        "SUBSCRIBER told CONFIRMED",
                        "SUBSCRIBER told CONFIRMED",
                        "SUBSCRIBER told CONFIRMED");
    }

    @Test
    void whoLeavesGetsNothingMore() {
        new Timeline()
                .withoutAddress(Audience.SHORTAGE_TEAM)
                .subscribed("pharmacy", new Interest.OfProduct(ZANDOPRIL))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told CONFIRMED")
                .unsubscribed("pharmacy")
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM held NO_TARGET");
    }

    @Test
    void whoComesLaterIsNotToldThatSomethingIsTakenBack() {
        new Timeline()
                .says("short", episode(CONFIRMED))
                .subscribed("pharmacy", new Interest.OfProduct(ZANDOPRIL))
                .vanishes("short")
                .expect("SHORTAGE_TEAM told NO_LONGER_CONFIRMED", "SUBSCRIBER held NEVER_TOLD");
    }

    @Test
    void historyThatIsLoadedFloodsNobodyButEndsAreTold() {
        new Timeline()
                .watchingFrom(Findings.MORNING.plus(Duration.ofHours(36)))
                .says("short", episode(SUSPECTED))
                .expectSilence()
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held BEFORE_WATCH")
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM told RESOLVED");
    }

    private static Shortage from(Shortage shortage, String start) {
        return new Shortage(
                shortage.product(),
                shortage.phase(),
                shortage.definition(),
                LocalDate.parse(start),
                shortage.startKnown(),
                shortage.end(),
                shortage.lastKnown(),
                shortage.confirmedOn(),
                shortage.days(),
                shortage.unreported(),
                shortage.conflict(),
                shortage.announcement());
    }
}
