/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static nl.tekortwacht.alerting.Findings.ZANDOPRIL;
import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.contracts.finding.Phase.CONFIRMED;
import static nl.tekortwacht.contracts.finding.Phase.RESOLVED;

import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.id.ProductId;
import org.junit.jupiter.api.Test;

/** What a subscriber asked for, and what they get. */
class SubscriberDecisionsTest {

    private static final Interest PRODUCT = new Interest.OfProduct(ZANDOPRIL);
    private static final ProductId OTHER = new ProductId("RVG:900002");

    private static Choice only(Topic... news) {
        return new Choice(List.of(news), Severity.LOW, Timing.AT_ONCE);
    }

    private static Timeline pharmaciesOnly() {
        return new Timeline().withoutAddress(Audience.SHORTAGE_TEAM).withoutAddress(Audience.LCG);
    }

    @Test
    void theSubstanceIsFoundHoweverItIsWritten() {
        pharmaciesOnly()
                .subscribed("pharmacy", new Interest.OfSubstance(" ZANDOPRIL "))
                .subscribed("another", new Interest.OfSubstance("zandoprilaat"))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told CONFIRMED");
    }

    @Test
    void whoKeepsAListIsToldOfWhatIsOnIt() {
        pharmaciesOnly()
                .subscribed("pharmacy", new Interest.OfProducts(Set.of(OTHER, ZANDOPRIL)))
                .subscribed("another", new Interest.OfProducts(Set.of(OTHER)))
                .subscribed("nothing", new Interest.OfProducts(Set.of()))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told CONFIRMED");
    }

    @Test
    void whoDoesNotChooseConfirmedShortagesIsNotToldOfThem() {
        pharmaciesOnly()
                .chooses("pharmacy", PRODUCT, only(Topic.SEVERITY, Topic.AT_RISK))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held NO_TARGET")
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM held NO_TARGET");
    }

    @Test
    void whoWasToldTheStartIsToldTheEndAlsoAfterChoosingOtherwise() {
        pharmaciesOnly()
                .chooses("pharmacy", PRODUCT, only(Topic.CONFIRMATION))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told CONFIRMED")
                .chooses("pharmacy", PRODUCT, only(Topic.AT_RISK))
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told RESOLVED");
    }

    @Test
    void whatIsTakenOffTheListIsStillEndedForWhoWasToldOfIt() {
        pharmaciesOnly()
                .subscribed("pharmacy", new Interest.OfProducts(Set.of(ZANDOPRIL)))
                .says("short", episode(CONFIRMED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told CONFIRMED")
                .chooses("pharmacy", new Interest.OfProducts(Set.of(OTHER)), Choice.DEFAULT)
                .says("short", episode(RESOLVED))
                .expect("SHORTAGE_TEAM held NO_TARGET", "SUBSCRIBER told RESOLVED");
    }
}
