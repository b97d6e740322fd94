/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import static nl.tekortwacht.alerting.Findings.announced;
import static nl.tekortwacht.alerting.story.Cast.FIRST;
import static nl.tekortwacht.alerting.story.Cast.GROUP;
import static nl.tekortwacht.alerting.story.Cast.OTHER;
import static nl.tekortwacht.alerting.story.Cast.SECOND;
import static nl.tekortwacht.alerting.story.Cast.THIRD;
import static nl.tekortwacht.alerting.story.Cast.announcement;
import static nl.tekortwacht.alerting.story.Cast.severity;
import static nl.tekortwacht.alerting.story.Cast.shortage;
import static nl.tekortwacht.alerting.story.Cast.warning;
import static nl.tekortwacht.alerting.story.Cast.wholeGroup;
import static nl.tekortwacht.contracts.assessment.Severity.CRITICAL;
import static nl.tekortwacht.contracts.assessment.Severity.HIGH;
import static nl.tekortwacht.contracts.assessment.Severity.MEDIUM;
import static nl.tekortwacht.contracts.finding.Phase.ANTICIPATED;
import static nl.tekortwacht.contracts.finding.Phase.CONFIRMED;
import static nl.tekortwacht.contracts.finding.Phase.LAPSED;
import static nl.tekortwacht.contracts.finding.Phase.PASSED;
import static nl.tekortwacht.contracts.finding.Phase.RESOLVED;
import static nl.tekortwacht.contracts.finding.Phase.SUSPECTED;
import static nl.tekortwacht.contracts.finding.Phase.WITHDRAWN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Choice;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Silence.Matcher;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One story for each rule of who is told what when, and for what happens if several hold at once. */
abstract class StoryContract {

    private static final Choice SUSPICIONS = only(Topic.SUSPICION);

    /** An empty world. */
    abstract World world();

    private Story story() {
        return new Story(world());
    }

    private static Matcher about(ProductId product) {
        return new Matcher(Set.of(), Set.of(), product.value(), null, null);
    }

    private static Choice only(Topic topic) {
        return new Choice(List.of(topic), Severity.LOW, Timing.AT_ONCE);
    }

    private static Choice from(Severity severity) {
        return new Choice(List.of(Topic.SEVERITY), severity, Timing.AT_ONCE);
    }

    private static Choice daily(Choice what, String at) {
        return timed(what, new Timing.Digest(LocalTime.parse(at), null), null);
    }

    private static Choice weekly(String at, DayOfWeek day) {
        return timed(Choice.DEFAULT, new Timing.Digest(LocalTime.parse(at), day), null);
    }

    private static Choice nights(String from, String until) {
        return timed(Choice.DEFAULT, null, new Timing.QuietHours(LocalTime.parse(from), LocalTime.parse(until)));
    }

    private static Choice quietFrom(Severity severity) {
        return timed(from(severity), null, new Timing.QuietHours(LocalTime.parse("22:00"), LocalTime.parse("07:00")));
    }

    private static Choice timed(Choice what, Timing.@Nullable Digest digest, Timing.@Nullable QuietHours quiet) {
        return new Choice(what.news(), what.from(), new Timing(digest, quiet, Timing.NETHERLANDS));
    }

    // ---- silences

    @Test
    void whatBeganInASilenceAndStillStandsIsToldWhenItEnds() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Wed 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .held("team: SILENCED")
                .nobodyIsTold()
                .at("Wed 08:59")
                .told("team: SILENCE_ENDS")
                .at("Wed 09:00")
                .told("team: CONFIRMED")
                .at("Thu 09:00")
                .nobodyIsTold()
                .muted("s", "CONFIRMED");
    }

    @Test
    void whatBeganAndEndedInASilenceIsNotTold() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Mon3 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .held("team: SILENCED")
                .at("Tue 09:00")
                .says("short", shortage(FIRST, RESOLVED))
                .held("team: NEVER_TOLD")
                .at("Mon3 09:01")
                .nobodyIsTold();
    }

    @Test
    void anEndIsToldInSpiteOfSilenceToWhoGotTheStart() {
        story().at("Mon 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .silence("s", about(FIRST), "Mon2 09:00")
                .at("Mon 20:00")
                .says("short", shortage(FIRST, RESOLVED))
                .told("team: RESOLVED");
    }

    @Test
    void aSilenceOfOneProductLeavesOthersAlone() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Mon2 09:00")
                .says("other", shortage(OTHER, CONFIRMED))
                .told("team: CONFIRMED");
    }

    @Test
    void aSilenceOfAGroupIsAboutAllItsProducts() {
        story().at("Mon 09:00")
                .silence("s", new Matcher(Set.of(), Set.of(), null, GROUP, null), "Mon2 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("b", shortage(SECOND, CONFIRMED))
                .says("c", shortage(OTHER, CONFIRMED))
                .told("team: CONFIRMED");
    }

    @Test
    void aSilenceOfAnAtcClassIsAboutWhatBeginsSo() {
        story().at("Mon 09:00")
                .silence("s", new Matcher(Set.of(), Set.of(), null, null, "C09"), "Mon2 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("c", shortage(OTHER, CONFIRMED))
                .told("team: CONFIRMED");
    }

    @Test
    void aSilenceOfOneKindOfNewsLeavesTheOthersAlone() {
        story().at("Mon 09:00")
                .silence("s", new Matcher(Set.of(), Set.of(Topic.AT_RISK), null, null, null), "Mon2 09:00")
                .says("warning", warning(FIRST))
                .held("team: SILENCED")
                .says("short", shortage(OTHER, CONFIRMED))
                .told("team: CONFIRMED");
    }

    @Test
    void aSilenceOfOneAudienceLeavesTheOthersAlone() {
        story().at("Mon 09:00")
                .silence(
                        "s",
                        new Matcher(Set.of(Audience.SHORTAGE_TEAM), Set.of(), FIRST.value(), null, null),
                        "Mon2 09:00")
                .says("bad", severity(FIRST, CRITICAL))
                .told("igj: SEVERITY_RAISED", "cbg: SEVERITY_RAISED");
    }

    @Test
    void aSilenceIsNotForSubscribersUnlessItSaysSo() {
        story().at("Mon 09:00")
                .subscribed("merel", new Interest.OfProduct(FIRST), Choice.DEFAULT)
                .silence("s", about(FIRST), "Mon2 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .told("merel: CONFIRMED");
    }

    @Test
    void aSilenceCanBeForSubscribers() {
        story().at("Mon 09:00")
                .subscribed("merel", new Interest.OfProduct(FIRST), Choice.DEFAULT)
                .silence(
                        "s", new Matcher(Set.of(Audience.SUBSCRIBER), Set.of(), FIRST.value(), null, null), "Tue 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED", "team: SILENCE_ENDS")
                .at("Tue 09:00")
                .told("merel: CONFIRMED");
    }

    @Test
    void aSilenceThatIsEndedEarlyTellsAtOnce() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Mon2 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .at("Tue 09:00")
                .endsSilence("s")
                .told("team: CONFIRMED");
    }

    @Test
    void whereAnotherSilenceGoesOnNothingIsTold() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Wed 09:00")
                .silence("t", new Matcher(Set.of(), Set.of(), null, GROUP, null), "Fri 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .at("Wed 10:00")
                .nobodyIsToldButOfSilences()
                .at("Fri 10:00")
                .toldApartFromSilences("team: CONFIRMED");
    }

    @Test
    void whatGotWorseInASilenceIsToldOnceAsItIs() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Wed 09:00")
                .says("bad", severity(FIRST, HIGH))
                .at("Tue 09:00")
                .says("bad", severity(FIRST, CRITICAL))
                .at("Wed 09:00")
                .toldApartFromSilences("team: SEVERITY_RAISED", "igj: SEVERITY_RAISED", "cbg: SEVERITY_RAISED");
    }

    @Test
    void anAnnouncementThatChangedInASilenceIsToldAsAnnounced() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Wed 09:00")
                .says("plan", announcement(FIRST, ANTICIPATED, "2027-01-01", null))
                .at("Tue 09:00")
                .says("plan", announcement(FIRST, ANTICIPATED, "2027-02-01", null))
                .at("Wed 09:00")
                .toldApartFromSilences("team: ANNOUNCED");
    }

    @Test
    void aChangeOfWhatWasToldIsToldAfterTheSilence() {
        story().at("Mon 09:00")
                .says("plan", announcement(FIRST, ANTICIPATED, "2027-01-01", null))
                .told("team: ANNOUNCED")
                .silence("s", about(FIRST), "Wed 09:00")
                .at("Tue 09:00")
                .says("plan", announcement(FIRST, ANTICIPATED, "2027-02-01", null))
                .held("team: SILENCED")
                .at("Wed 09:00")
                .toldApartFromSilences("team: ANNOUNCEMENT_CHANGED");
    }

    @Test
    void whoHasLeftInASilenceIsNotToldAfterIt() {
        story().at("Mon 09:00")
                .subscribed("merel", new Interest.OfProduct(FIRST), Choice.DEFAULT)
                .silence(
                        "s",
                        new Matcher(Set.of(Audience.SUBSCRIBER), Set.of(), FIRST.value(), null, null),
                        "Mon3 09:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .unsubscribed("merel")
                .at("Mon3 09:00")
                .toldApartFromSilences();
    }

    @Test
    void theOwnerIsRemindedOnceADayBeforeASilenceEnds() {
        story().at("Mon 09:00")
                .silence("s", about(FIRST), "Fri 09:00")
                .at("Thu 08:59")
                .nobodyIsTold()
                .at("Thu 09:00")
                .told("team: SILENCE_ENDS")
                .at("Thu 20:00")
                .nobodyIsTold();
    }

    // ---- grouping

    @Test
    void whatComesTogetherAboutAGroupGoesInOneMail() {
        story().teamRoute("wait: 30s", "interval: 5m")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("b", shortage(SECOND, CONFIRMED))
                .nobodyIsTold()
                .at("Mon 09:01")
                .told("team: GROUP CONFIRMED CONFIRMED");
    }

    @Test
    void oneAloneWaitsToo() {
        story().teamRoute("wait: 30s")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .nobodyIsTold()
                .at("Mon 09:01")
                .told("team: CONFIRMED");
    }

    @Test
    void otherGroupsGoInAnotherMail() {
        story().teamRoute("wait: 30s")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("c", shortage(OTHER, CONFIRMED))
                .at("Mon 09:01")
                .told("team: CONFIRMED", "team: CONFIRMED");
    }

    @Test
    void soonAfterAMailAboutAGroupTheNextWaitsForTheInterval() {
        story().teamRoute("wait: 30s", "interval: 10m")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Mon 09:01")
                .told("team: CONFIRMED")
                .says("b", shortage(SECOND, CONFIRMED))
                .at("Mon 09:05")
                .nobodyIsTold()
                .says("c", shortage(THIRD, CONFIRMED))
                .at("Mon 09:11")
                .told("team: GROUP CONFIRMED CONFIRMED");
    }

    @Test
    void beginningsAndEndsGoInMailsOfTheirOwn() {
        story().teamRoute()
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .teamRoute("wait: 30s")
                .says("a", shortage(FIRST, RESOLVED))
                .says("b", shortage(SECOND, CONFIRMED))
                .at("Mon 09:01")
                .told("team: RESOLVED", "team: CONFIRMED");
    }

    @Test
    void anEndThatComesWhileTheStartWaitsComesAfterIt() {
        story().teamRoute("wait: 30s", "interval: 1h")
                .at("Mon 09:00")
                .says("b", shortage(SECOND, CONFIRMED))
                .at("Mon 09:01")
                .told("team: CONFIRMED")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Mon 09:10")
                .says("a", shortage(FIRST, RESOLVED))
                .at("Mon 09:30")
                .nobodyIsTold()
                .at("Mon 10:01")
                .toldInOrder("team: CONFIRMED", "team: RESOLVED");
    }

    @Test
    void machinesWaitForNothing() {
        story().at("Mon 23:00")
                .hooked("machine", new Interest.OfProduct(FIRST), nights("22:00", "07:00"))
                .says("short", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED", "machine: CONFIRMED");
    }

    @Test
    void whatWasSilencedIsGroupedWhenItIsTold() {
        story().teamRoute("wait: 30s")
                .at("Mon 09:00")
                .silence("s", new Matcher(Set.of(), Set.of(), null, GROUP, null), "Wed 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("b", shortage(SECOND, CONFIRMED))
                .at("Wed 09:00")
                .toldApartFromSilences()
                .at("Wed 09:01")
                .told("team: GROUP CONFIRMED CONFIRMED");
    }

    @Test
    void whatWaitsWhenASilenceBeginsIsToldAsDecided() {
        story().teamRoute("wait: 30s")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .silence("s", about(FIRST), "Mon2 09:00")
                .at("Mon 09:01")
                .told("team: CONFIRMED");
    }

    @Test
    void aGroupThatDoesNotArriveKeepsItsEndsWaiting() {
        story().teamRoute("wait: 30s")
                .at("Mon 09:00")
                .away("team")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("b", shortage(SECOND, CONFIRMED))
                .at("Mon 09:01")
                .nobodyIsTold()
                .says("b", shortage(SECOND, RESOLVED))
                .at("Mon 09:02")
                .nobodyIsTold()
                .back("team")
                .at("Mon 10:00")
                .toldInOrder("team: GROUP CONFIRMED CONFIRMED", "team: RESOLVED");
    }

    // ---- repeating

    @Test
    void whatStillStandsIsRepeatedUntilItEnds() {
        story().teamRoute("repeat: 24h")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at("Tue 09:00")
                .told("team: REMINDER CONFIRMED")
                .at("Wed 09:00")
                .told("team: REMINDER CONFIRMED")
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: RESOLVED")
                .at("Thu 10:00")
                .nobodyIsTold();
    }

    @Test
    void whatSomebodyTookIsNotRepeated() {
        story().teamRoute("repeat: 24h")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .takes(Audience.SHORTAGE_TEAM, "a")
                .at("Wed 09:00")
                .nobodyIsTold();
    }

    @Test
    void nothingIsRepeatedInASilence() {
        story().teamRoute("repeat: 24h")
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .silence("s", about(FIRST), "Thu 12:00")
                .at("Tue 09:00")
                .nobodyIsTold()
                .at("Wed 09:00")
                .nobodyIsTold()
                .at("Thu 09:00")
                .at("Thu 13:00")
                .told("team: SILENCE_ENDS")
                .at("Fri 09:00")
                .told("team: REMINDER CONFIRMED");
    }

    // ---- taking and escalating

    @Test
    void whatNobodyTakesGoesToTheNext() {
        story().teamRoute("escalateAfter: 4h", "escalateTo: cbg")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .at("Mon 12:59")
                .nobodyIsTold()
                .at("Mon 13:00")
                .told("cbg: SEVERITY_RAISED")
                .at("Tue 13:00")
                .nobodyIsTold();
    }

    @Test
    void whatSomebodyTookGoesNowhere() {
        story().teamRoute("escalateAfter: 4h", "escalateTo: cbg")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .at("Mon 10:00")
                .takes(Audience.SHORTAGE_TEAM, "bad")
                .at("Tue 10:00")
                .nobodyIsTold();
    }

    @Test
    void whatWasTakenAndGetsWorseIsToldAndGoesToTheNextAgain() {
        story().teamRoute("escalateAfter: 4h", "escalateTo: cbg")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .takes(Audience.SHORTAGE_TEAM, "bad")
                .told("team: SEVERITY_RAISED")
                .at("Tue 09:00")
                .says("bad", severity(FIRST, CRITICAL))
                .told("team: SEVERITY_RAISED")
                .at("Tue 13:00")
                .told("cbg: SEVERITY_RAISED");
    }

    @Test
    void whatIsOverBeforeItsTimeGoesNowhere() {
        story().teamRoute("escalateAfter: 4h", "escalateTo: cbg")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .at("Mon 10:00")
                .vanishes("bad")
                .told("team: SEVERITY_RAISED", "team: SEVERITY_ENDED")
                .at("Tue 09:00")
                .nobodyIsTold();
    }

    @Test
    void whoWasToldBecauseNobodyTookItIsToldTheEnd() {
        story().routedBy(
                        "routes:",
                        "- {name: team, audience: shortageTeam, news: [severity], escalateAfter: 4h, escalateTo: cbg}",
                        "- {name: board, audience: cbg, news: [severity], match: {severity: [CRITICAL]}}")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .at("Mon 13:00")
                .told("team: SEVERITY_RAISED", "cbg: SEVERITY_RAISED")
                .vanishes("bad")
                .told("team: SEVERITY_ENDED", "cbg: SEVERITY_ENDED");
    }

    @Test
    void whoKnowsAlreadyIsNotToldBecauseNobodyTookIt() {
        story().routedBy(
                        "routes:",
                        "- {name: team, audience: shortageTeam, news: [severity], escalateAfter: 4h, escalateTo: cbg}",
                        "- {name: board, audience: cbg, news: [severity], match: {severity: [HIGH, CRITICAL]}}")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .told("team: SEVERITY_RAISED", "cbg: SEVERITY_RAISED")
                .at("Mon 13:00")
                .nobodyIsTold();
    }

    @Test
    void nobodyTakesAndTheNextIsSilenced() {
        story().teamRoute("escalateAfter: 4h", "escalateTo: cbg")
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .silence("s", new Matcher(Set.of(Audience.CBG), Set.of(), FIRST.value(), null, null), "Wed 09:00")
                .at("Mon 13:00")
                .nobodyIsTold()
                .at("Wed 09:00")
                .toldApartFromSilences("cbg: SEVERITY_RAISED");
    }

    @Test
    void whatIsSilencedDoesNotEscalateBeforeItIsTold() {
        story().teamRoute("escalateAfter: 4h", "escalateTo: cbg")
                .at("Mon 09:00")
                .silence("s", about(FIRST), "Wed 09:00")
                .says("bad", severity(FIRST, HIGH))
                .at("Tue 08:00")
                .nobodyIsTold()
                .at("Wed 09:00")
                .toldApartFromSilences("team: SEVERITY_RAISED")
                .at("Wed 13:00")
                .told("cbg: SEVERITY_RAISED");
    }

    // ---- knowing that the whole group is short

    @Test
    void whoKnowsThatTheGroupIsShortIsNotToldOfEachProduct() {
        story().at("Mon 09:00")
                .says("group", wholeGroup(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .says("b", shortage(SECOND, CONFIRMED))
                .held("team: INHIBITED")
                .says("c", severity(THIRD, HIGH))
                .held("team: INHIBITED")
                .nobodyIsTold();
    }

    @Test
    void aProductOfAnotherGroupIsTold() {
        story().at("Mon 09:00")
                .says("group", wholeGroup(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .says("c", shortage(OTHER, CONFIRMED))
                .told("team: CONFIRMED");
    }

    @Test
    void theProductOfWhichTheGroupsShortageWasToldIsToldItself() {
        story().at("Mon 09:00")
                .says("group", wholeGroup(FIRST, HIGH))
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: SEVERITY_RAISED", "team: CONFIRMED");
    }

    @Test
    void whatIsWorseThanTheGroupsShortageIsTold() {
        story().at("Mon 09:00")
                .says("group", wholeGroup(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .says("b", severity(SECOND, CRITICAL))
                .told("team: SEVERITY_RAISED", "igj: SEVERITY_RAISED", "cbg: SEVERITY_RAISED");
    }

    @Test
    void whenTheGroupCanBeHadAgainWhatStillStandsIsTold() {
        story().at("Mon 09:00")
                .says("group", wholeGroup(FIRST, HIGH))
                .says("b", shortage(SECOND, CONFIRMED))
                .told("team: SEVERITY_RAISED")
                .at("Tue 09:00")
                .says("group", severity(FIRST, HIGH))
                .told("team: CONFIRMED");
    }

    @Test
    void whatEndedWhileTheGroupWasShortIsNotTold() {
        story().at("Mon 09:00")
                .says("group", wholeGroup(FIRST, HIGH))
                .says("b", shortage(SECOND, CONFIRMED))
                .told("team: SEVERITY_RAISED")
                .at("Tue 09:00")
                .says("b", shortage(SECOND, RESOLVED))
                .held("team: NEVER_TOLD")
                .vanishes("group")
                .told("team: SEVERITY_ENDED");
    }

    @Test
    void whatWasToldBeforeTheGroupWasShortEndsAsUsual() {
        story().at("Mon 09:00")
                .says("b", shortage(SECOND, CONFIRMED))
                .says("group", wholeGroup(FIRST, HIGH))
                .told("team: CONFIRMED", "team: SEVERITY_RAISED")
                .says("b", shortage(SECOND, RESOLVED))
                .told("team: RESOLVED");
    }

    @Test
    void whoDoesNotKnowThatTheGroupIsShortIsToldOfTheProduct() {
        story().at("Mon 09:00")
                .subscribed("merel", new Interest.OfProduct(SECOND), Choice.DEFAULT)
                .says("group", wholeGroup(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .says("b", shortage(SECOND, CONFIRMED))
                .told("merel: CONFIRMED");
    }

    @Test
    void theConfirmationTakesThePlaceOfASuspicionThatStillWaits() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), daily(SUSPICIONS, "08:00"))
                .at("Mon 09:00")
                .says("short", shortage(FIRST, SUSPECTED))
                .at("Mon 18:00")
                .says("short", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at("Tue 08:00")
                .told("merel: DIGEST CONFIRMED");
    }

    @Test
    void whoAskedForSuspicionsHearsOfThemAndOfWhatBecomesOfThem() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), SUSPICIONS)
                .subscribed("specht", new Interest.OfProduct(SECOND), SUSPICIONS)
                .at("Mon 09:00")
                .says("a", shortage(FIRST, SUSPECTED))
                .says("b", shortage(SECOND, SUSPECTED))
                .told("merel: SUSPECTED", "specht: SUSPECTED")
                .at("Tue 09:00")
                .says("a", shortage(FIRST, PASSED))
                .told("merel: SUSPICION_ENDED")
                .says("b", shortage(SECOND, CONFIRMED))
                .told("specht: CONFIRMED", "team: CONFIRMED")
                .says("b", shortage(SECOND, RESOLVED))
                .told("specht: RESOLVED", "team: RESOLVED");
    }

    // ---- flapping

    @Test
    void whatComesBackSoonAfterItsEndIsToldWhenItLasts() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Mon 10:00")
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: CONFIRMED", "team: RESOLVED")
                .at("Mon 11:00")
                .says("again", shortage(FIRST, CONFIRMED))
                .held("team: FLAPPING")
                .at("Mon 13:59")
                .nobodyIsTold()
                .at("Mon 14:00")
                .told("team: CONFIRMED");
    }

    @Test
    void whatComesBackAndGoesIsNotTold() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: CONFIRMED", "team: RESOLVED")
                .at("Mon 10:00")
                .says("again", shortage(FIRST, CONFIRMED))
                .at("Mon 11:00")
                .says("again", shortage(FIRST, RESOLVED))
                .held("team: NEVER_TOLD")
                .at("Tue 09:00")
                .nobodyIsTold();
    }

    @Test
    void whatComesBackLaterIsToldAtOnce() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: CONFIRMED", "team: RESOLVED")
                .at("Mon 13:00")
                .says("again", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED");
    }

    @Test
    void aSeverityThatGoesUpAndDownIsToldWhenItLasts() {
        story().at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .at("Mon 09:30")
                .says("bad", severity(FIRST, MEDIUM))
                .told("team: SEVERITY_RAISED", "team: SEVERITY_LOWERED")
                .at("Mon 10:00")
                .says("bad", severity(FIRST, HIGH))
                .held("team: FLAPPING")
                .at("Mon 13:30")
                .told("team: SEVERITY_RAISED");
    }

    @Test
    void whatComesBackCriticalIsToldAtOnce() {
        story().teamRoute()
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .at("Mon 09:30")
                .vanishes("bad")
                .told("team: SEVERITY_RAISED", "team: SEVERITY_ENDED")
                .at("Mon 10:00")
                .says("worse", severity(FIRST, CRITICAL))
                .told("team: SEVERITY_RAISED");
    }

    @Test
    void whatFlapsInASilenceWaitsForItsEnd() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: CONFIRMED", "team: RESOLVED")
                .at("Mon 10:00")
                .says("again", shortage(FIRST, CONFIRMED))
                .held("team: FLAPPING")
                .silence("s", about(FIRST), "Wed 09:00")
                .at("Mon 14:00")
                .nobodyIsTold()
                .at("Wed 09:00")
                .toldApartFromSilences("team: CONFIRMED");
    }

    // ---- subscribers: what, how bad, when

    @Test
    void aSubscriberHearsOfWhatWasChosenAndOfItsEnd() {
        story().subscribed("merel", new Interest.OfGroup(GROUP), only(Topic.ANNOUNCEMENT))
                .at("Mon 09:00")
                .says("plan", announcement(FIRST, ANTICIPATED, "2027-01-01", null))
                .says("short", shortage(SECOND, CONFIRMED))
                .told("team: ANNOUNCED", "team: CONFIRMED", "merel: ANNOUNCED")
                .says("plan", announcement(FIRST, WITHDRAWN, "2027-01-01", null))
                .told("team: ANNOUNCEMENT_WITHDRAWN", "merel: ANNOUNCEMENT_WITHDRAWN");
    }

    @Test
    void aSubscriberHearsOfSeveritiesFromTheChosenOneOn() {
        story().subscribed("merel", new Interest.OfAtcPrefix("C09"), from(CRITICAL))
                .at("Mon 09:00")
                .says("bad", severity(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .says("bad", severity(FIRST, CRITICAL))
                .told(
                        "team: SEVERITY_RAISED",
                        "merel: SEVERITY_RAISED",
                        "igj: SEVERITY_RAISED",
                        "cbg: SEVERITY_RAISED");
    }

    @Test
    void aDailyDigestComesAtItsTimeWithAllOfTheDay() {
        story().subscribed("merel", new Interest.OfAtcPrefix("C09"), daily(Choice.DEFAULT, "08:00"))
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Mon 20:00")
                .says("plan", announcement(SECOND, ANTICIPATED, "2027-01-01", null))
                .told("team: CONFIRMED", "team: ANNOUNCED")
                .at("Tue 07:59")
                .nobodyIsTold()
                .at("Tue 08:00")
                .told("merel: DIGEST CONFIRMED ANNOUNCED")
                .at("Wed 08:00")
                .nobodyIsTold();
    }

    @Test
    void whatEndsWhileItWaitsForTheDigestIsInItFromStartToEnd() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), daily(Choice.DEFAULT, "08:00"))
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Mon 15:00")
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: CONFIRMED", "team: RESOLVED")
                .at("Tue 08:00")
                .told("merel: DIGEST CONFIRMED RESOLVED");
    }

    @Test
    void aWeeklyDigestComesOnItsDay() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), weekly("08:00", DayOfWeek.THURSDAY))
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at("Wed 23:00")
                .nobodyIsTold()
                .at("Thu 08:00")
                .told("merel: WEEKLY_DIGEST CONFIRMED")
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: RESOLVED")
                .at("Thu2 08:00")
                .told("merel: WEEKLY_DIGEST RESOLVED");
    }

    @Test
    void aDigestInTheNightInWhichAnHourIsSkippedComesAnHourLater() {
        story().at("2027-03-27 20:00")
                .subscribed("merel", new Interest.OfProduct(FIRST), daily(Choice.DEFAULT, "02:30"))
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at(Instant.parse("2027-03-28T01:29:00Z"))
                .nobodyIsTold()
                .at(Instant.parse("2027-03-28T01:30:00Z"))
                .told("merel: DIGEST CONFIRMED");
    }

    @Test
    void aDigestInTheNightInWhichAnHourComesTwiceComesOnce() {
        story().at("2026-10-24 20:00")
                .subscribed("merel", new Interest.OfProduct(FIRST), daily(Choice.DEFAULT, "02:30"))
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at(Instant.parse("2026-10-25T00:30:00Z"))
                .told("merel: DIGEST CONFIRMED")
                .says("b", announcement(FIRST, ANTICIPATED, "2027-01-01", null))
                .told("team: ANNOUNCED")
                .at(Instant.parse("2026-10-25T01:30:00Z"))
                .nobodyIsTold()
                .at("2026-10-26 02:30")
                .told("merel: DIGEST ANNOUNCED");
    }

    @Test
    void inQuietHoursMailWaitsForTheMorningAndComesAsOne() {
        story().subscribed("merel", new Interest.OfAtcPrefix("C09"), nights("22:00", "07:00"))
                .at("Mon 23:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Tue 03:00")
                .says("b", shortage(SECOND, CONFIRMED))
                .told("team: CONFIRMED", "team: CONFIRMED")
                .at("Tue 06:59")
                .nobodyIsTold()
                .at("Tue 07:00")
                .told("merel: GROUP CONFIRMED CONFIRMED");
    }

    @Test
    void whatIsCriticalPassesQuietHours() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), quietFrom(HIGH))
                .at("Mon 23:00")
                .says("bad", severity(FIRST, CRITICAL))
                .told(
                        "team: SEVERITY_RAISED",
                        "igj: SEVERITY_RAISED",
                        "cbg: SEVERITY_RAISED",
                        "merel: SEVERITY_RAISED");
    }

    @Test
    void whatGetsCriticalInTheNightTakesThePlaceOfWhatWaitsForTheMorning() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), quietFrom(HIGH))
                .at("Mon 23:00")
                .says("bad", severity(FIRST, HIGH))
                .told("team: SEVERITY_RAISED")
                .at("Tue 01:00")
                .says("bad", severity(FIRST, CRITICAL))
                .told("team: SEVERITY_RAISED", "igj: SEVERITY_RAISED", "cbg: SEVERITY_RAISED", "merel: SEVERITY_RAISED")
                .at("Tue 07:00")
                .nobodyIsTold();
    }

    @Test
    void anEndInTheNightWaitsForTheMorningLikeItsStart() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), nights("22:00", "07:00"))
                .at("Mon 23:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Tue 05:00")
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: CONFIRMED", "team: RESOLVED")
                .at("Tue 07:00")
                .toldInOrder("merel: CONFIRMED", "merel: RESOLVED");
    }

    @Test
    void quietHoursEndByTheClockAlsoInTheNightInWhichAnHourIsSkipped() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), nights("22:00", "07:00"))
                .at("2027-03-27 23:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at(Instant.parse("2027-03-28T04:59:00Z"))
                .nobodyIsTold()
                .at(Instant.parse("2027-03-28T05:00:00Z"))
                .told("merel: CONFIRMED");
    }

    @Test
    void quietHoursInTheDayEndOnTheSameDay() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), nights("12:00", "13:00"))
                .at("Mon 12:30")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED")
                .at("Mon 13:00")
                .told("merel: CONFIRMED");
    }

    @Test
    void anAudienceCanRestAtNightToo() {
        story().teamRoute("quiet: {from: \"18:00\", until: \"08:00\"}")
                .at("Mon 19:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("bad", severity(OTHER, CRITICAL))
                .told("team: SEVERITY_RAISED")
                .at("Tue 08:00")
                .told("team: CONFIRMED");
    }

    @Test
    void whoLeavesWhileSomethingWaitsIsNotAskedAgain() {
        story().subscribed("merel", new Interest.OfProduct(FIRST), Choice.DEFAULT)
                .at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .told("team: CONFIRMED", "merel: CONFIRMED")
                .unsubscribed("merel")
                .says("a", shortage(FIRST, RESOLVED))
                .told("team: RESOLVED");
    }

    @Test
    void silencedInTheDigest() {
        story().subscribed("merel", new Interest.OfAtcPrefix("C09"), daily(Choice.DEFAULT, "08:00"))
                .at("Mon 09:00")
                .silence(
                        "s", new Matcher(Set.of(Audience.SUBSCRIBER), Set.of(), FIRST.value(), null, null), "Wed 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("b", shortage(SECOND, CONFIRMED))
                .told("team: CONFIRMED", "team: CONFIRMED")
                .at("Tue 08:00")
                .told("merel: DIGEST CONFIRMED")
                .at("Wed 09:00")
                .toldApartFromSilences()
                .at("Thu 08:00")
                .told("merel: DIGEST CONFIRMED");
    }

    // ---- holders

    @Test
    void aHolderIsAskedToReportWhatNobodyAnnounced() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED, true, false, null))
                .told("team: CONFIRMED", "igj: UNREPORTED", "holder: REPORT_MISSING")
                .says("a", shortage(FIRST, CONFIRMED, false, false, announced("2026-11-02", null)))
                .told("team: ANNOUNCED", "igj: UNREPORTED_ENDED", "holder: QUESTION_ENDED");
    }

    @Test
    void aHolderIsAskedWhichIsRightIfReportsContradictEachOther() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, SUSPECTED, false, true, null))
                .told("holder: EVIDENCE_CONTRADICTS");
    }

    @Test
    void aHolderIsAskedHowItIsIfNobodyReportsAnyMore() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED))
                .says("a", shortage(FIRST, LAPSED))
                .told("team: CONFIRMED", "team: LAPSED", "holder: REPORTS_STOPPED");
    }

    @Test
    void aHolderIsAskedForANewEndIfTheAnnouncedOneHasPassed() {
        story().at("Mon 09:00")
                .says("a", shortage(FIRST, CONFIRMED, false, false, announced("2026-11-02", "2026-11-15")))
                .told("team: CONFIRMED", "holder: END_PASSED")
                .says("a", shortage(FIRST, CONFIRMED, false, false, announced("2026-11-02", "2026-12-15")))
                .told("team: ANNOUNCEMENT_CHANGED", "holder: QUESTION_ENDED");
    }

    @Test
    void thatAHolderCannotBeReachedIsOnRecord() {
        story().at("Mon 09:00")
                .withoutHolder()
                .says("a", shortage(FIRST, CONFIRMED, true, false, null))
                .held("mah: NO_TARGET")
                .told("team: CONFIRMED", "igj: UNREPORTED");
    }

    // ---- arriving

    @Test
    void whatDidNotArriveIsTriedAgainAndItsEndWaits() {
        story().at("Mon 09:00")
                .away("team")
                .says("a", shortage(FIRST, CONFIRMED))
                .at("Mon 09:10")
                .says("a", shortage(FIRST, RESOLVED))
                .nobodyIsTold()
                .back("team")
                .at("Mon 12:00")
                .toldInOrder("team: CONFIRMED", "team: RESOLVED");
    }
}
