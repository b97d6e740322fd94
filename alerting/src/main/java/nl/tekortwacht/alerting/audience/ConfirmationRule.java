/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/** A shortage becomes confirmed, or no longer is. */
final class ConfirmationRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.CONFIRMATION;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof Shortage now)) {
            return Optional.empty();
        }
        boolean gone = event.change() == FindingChange.GONE;
        boolean was =
                isConfirmed(gone ? now : event.previous()) || (told != null && told.reason() == NotifyReason.CONFIRMED);
        boolean is = !gone && isConfirmed(now);
        if (is) {
            return isConfirmed(event.previous()) ? Optional.empty() : Optional.of(News.of(NotifyReason.CONFIRMED));
        }
        return was
                ? Optional.of(gone ? News.takingBack(NotifyReason.NO_LONGER_CONFIRMED) : end(now.phase()))
                : Optional.empty();
    }

    private static boolean isConfirmed(@Nullable Finding finding) {
        return finding instanceof Shortage shortage && shortage.phase() == Phase.CONFIRMED;
    }

    private static News end(Phase phase) {
        return switch (phase) {
            case RESOLVED -> News.of(NotifyReason.RESOLVED);
            case LAPSED -> News.of(NotifyReason.LAPSED);
            case DISCONTINUED -> News.of(NotifyReason.DISCONTINUED);
            case ANTICIPATED, DECLARED, SUSPECTED, CONFIRMED, PASSED, AVOIDED, UNVERIFIED, WITHDRAWN ->
                News.takingBack(NotifyReason.NO_LONGER_CONFIRMED);
        };
    }
}
