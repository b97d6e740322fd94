/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.contracts.assessment.Severity;
import org.jspecify.annotations.Nullable;

/**
 * News of one topic that a recipient wants of a finding.
 *
 * @param route the name of the route that says so; null if a subscription does
 * @param from the lowest severity that is news; of no account for other topics
 * @param handling how it is handled
 */
public record Wish(@Nullable String route, Topic topic, Severity from, Handling handling) {

    /** What a subscriber wants: what was chosen, and what becomes of what was told before. */
    static List<Wish> of(Subscription subscription, Set<Topic> told) {
        Choice choice = subscription.choice();
        return Stream.concat(
                        withConfirmation(choice.news()).stream(),
                        told.stream().filter(topic -> topic != Topic.TEST).sorted())
                .distinct()
                .map(topic -> new Wish(null, topic, choice.from(), Handling.PLAIN))
                .toList();
    }

    /** Who hears of a suspicion hears what becomes of it; the confirmation comes first, and silences the suspicion. */
    private static List<Topic> withConfirmation(List<Topic> news) {
        if (!news.contains(Topic.SUSPICION)) {
            return news;
        }
        List<Topic> all = new ArrayList<>(List.of(Topic.CONFIRMATION));
        news.stream().filter(topic -> topic != Topic.CONFIRMATION).forEach(all::add);
        return all;
    }

    /** Finds what is new of it. */
    NewsRule rule() {
        return switch (topic) {
            case CONFIRMATION -> new ConfirmationRule();
            case SUSPICION -> new SuspicionRule();
            case QUESTION -> new QuestionRule();
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
