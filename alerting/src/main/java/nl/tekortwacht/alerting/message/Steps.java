/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Shortage;

/** What a reader can do: the sentences {@code do.<audience>.<reason>.<number>}, and where alternatives are found. */
final class Steps {

    private static final Set<NotifyReason> ASK_FOR_ANOTHER_MEDICINE =
            EnumSet.of(NotifyReason.CONFIRMED, NotifyReason.UNREPORTED, NotifyReason.DISCONTINUED);

    private Steps() {}

    static List<Step> of(FindingEvent event, NotifyReason reason, Audience audience, Wording wording, Links links) {
        List<Step> steps = new ArrayList<>();
        if (audience == Audience.SUBSCRIBER
                && event.finding() instanceof Shortage
                && ASK_FOR_ANOTHER_MEDICINE.contains(reason)) {
            steps.add(new Step(wording.say("do.alternatives"), links.toAssessment(event.findingId())));
        }
        wording.numbered("do." + audience + "." + reason).forEach(text -> steps.add(new Step(text, null)));
        return steps;
    }
}
