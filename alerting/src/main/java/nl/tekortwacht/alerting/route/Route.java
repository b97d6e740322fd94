/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.List;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Handling;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Wish;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;

/**
 * An audience wants this news of these findings.
 *
 * @param name unique; kept with each decision
 * @param news the most important first
 * @param continues whether later routes of the audience are looked at for the same news too
 * @param handling how what it tells is handled
 */
public record Route(
        String name, Audience audience, List<Topic> news, RouteMatch match, boolean continues, Handling handling) {

    /** The news is kept as it was. */
    public Route {
        news = List.copyOf(news);
    }

    /** The topics of this route that speak of such a finding. */
    List<Topic> about(Finding finding) {
        return news.stream().filter(topic -> isAbout(topic, finding)).toList();
    }

    Wish wish(Topic topic) {
        return new Wish(name, topic, match.from(), handling);
    }

    private static boolean isAbout(Topic topic, Finding finding) {
        return switch (topic) {
            case CONFIRMATION, SUSPICION, ANNOUNCEMENT, UNREPORTED, QUESTION -> finding instanceof Shortage;
            case SAFETY_STOCK -> finding instanceof SafetyStockFinding;
            case LATE_NOTICE -> finding instanceof LateNotice;
            case SEVERITY -> finding instanceof Assessment;
            case AT_RISK -> finding instanceof AtRisk;
            case TEST -> false;
        };
    }
}
