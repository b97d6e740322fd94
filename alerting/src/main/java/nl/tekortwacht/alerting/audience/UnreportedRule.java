/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/** A confirmed shortage turns out to be unreported (Geneesmiddelenwet art. 49), or no longer is. */
final class UnreportedRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.UNREPORTED;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        boolean gone = event.change() == FindingChange.GONE;
        boolean was = isUnreported(gone ? event.finding() : event.previous());
        boolean is = !gone && isUnreported(event.finding());
        boolean believed = told != null && told.reason() == NotifyReason.UNREPORTED;
        if (is) {
            return was ? Optional.empty() : Optional.of(News.of(NotifyReason.UNREPORTED));
        }
        return was || believed ? Optional.of(News.takingBack(NotifyReason.UNREPORTED_ENDED)) : Optional.empty();
    }

    private static boolean isUnreported(@Nullable Finding finding) {
        return finding instanceof Shortage shortage && shortage.phase() == Phase.CONFIRMED && shortage.unreported();
    }
}
