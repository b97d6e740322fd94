/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/** A product that can be had is expected to run out, or no longer is. What a warning rests on is no news. */
final class AtRiskRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.AT_RISK;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof AtRisk)) {
            return Optional.empty();
        }
        return switch (event.change()) {
            case OPENED -> Optional.of(News.of(NotifyReason.AT_RISK));
            case CHANGED -> Optional.empty();
            case GONE -> Optional.of(News.takingBack(NotifyReason.AT_RISK_ENDED));
        };
    }
}
