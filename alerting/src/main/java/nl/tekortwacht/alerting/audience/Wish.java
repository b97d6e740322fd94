/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import nl.tekortwacht.contracts.assessment.Severity;
import org.jspecify.annotations.Nullable;

/**
 * News of one topic that a recipient wants of a finding.
 *
 * @param route the name of the route that says so; null if a subscription does
 * @param from the lowest severity that is news; of no account for other topics
 */
public record Wish(@Nullable String route, NotifyReason.Topic topic, Severity from) {

    static List<Wish> of(Subscription subscription) {
        Choice choice = subscription.choice();
        return choice.news().stream()
                .map(topic -> new Wish(null, topic, choice.from()))
                .toList();
    }

    /** Finds what is new of it. */
    NewsRule rule() {
        return switch (topic) {
            case CONFIRMATION -> new ConfirmationRule();
            case ANNOUNCEMENT -> new AnnouncementRule();
            case UNREPORTED -> new UnreportedRule();
            case SAFETY_STOCK -> new SafetyStockRule();
            case LATE_NOTICE -> new LateNoticeRule();
            case SEVERITY -> new SeverityRule(from);
            case AT_RISK -> new AtRiskRule();
            case TEST -> throw new IllegalStateException("nobody is told of a test by a rule");
        };
    }
}
