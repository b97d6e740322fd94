/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/** A product is unavailable, and perhaps becomes a shortage. Its confirmation is news of its own, so here it is none. */
final class SuspicionRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.SUSPICION;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof Shortage now)) {
            return Optional.empty();
        }
        boolean gone = event.change() == FindingChange.GONE;
        boolean is = !gone && now.phase() == Phase.SUSPECTED;
        boolean believed = told != null && told.stands();
        if (is) {
            return believed || isSuspectedOrConfirmed(event.previous())
                    ? Optional.empty()
                    : Optional.of(News.of(NotifyReason.SUSPECTED));
        }
        boolean over = gone || now.phase() != Phase.CONFIRMED;
        return believed && over && !wasConfirmed(event)
                ? Optional.of(News.takingBack(NotifyReason.SUSPICION_ENDED))
                : Optional.empty();
    }

    private static boolean isSuspectedOrConfirmed(@Nullable Finding finding) {
        return finding instanceof Shortage shortage
                && (shortage.phase() == Phase.SUSPECTED || shortage.phase() == Phase.CONFIRMED);
    }

    /** Who was told that it became a shortage is told of the end of that. */
    private static boolean wasConfirmed(FindingEvent event) {
        Finding before = event.change() == FindingChange.GONE ? event.finding() : event.previous();
        return before instanceof Shortage shortage && shortage.phase() == Phase.CONFIRMED;
    }
}
