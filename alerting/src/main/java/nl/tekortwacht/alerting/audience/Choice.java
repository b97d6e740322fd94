/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.contracts.assessment.Severity;

/**
 * What a subscriber wants to hear, and when.
 *
 * @param news the kinds of news, the most important first
 * @param from the lowest severity that is news; of no account for other kinds
 */
public record Choice(List<NotifyReason.Topic> news, Severity from, Timing timing) {

    /** Confirmed shortages and announcements, at once. */
    public static final Choice DEFAULT = new Choice(
            List.of(NotifyReason.Topic.CONFIRMATION, NotifyReason.Topic.ANNOUNCEMENT), Severity.LOW, Timing.AT_ONCE);

    /** The news is kept as it was. */
    public Choice {
        news = List.copyOf(news);
    }
}
