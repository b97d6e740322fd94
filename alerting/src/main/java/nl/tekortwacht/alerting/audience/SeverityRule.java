/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/** A shortage becomes as bad as the reader wants to know, or worse, and no longer is. */
final class SeverityRule implements NewsRule {

    private final Severity from;

    /** A rule for readers who want to know of shortages from this severity on. */
    SeverityRule(Severity from) {
        this.from = from;
    }

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.SEVERITY;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof Assessment now)) {
            return Optional.empty();
        }
        boolean gone = event.change() == FindingChange.GONE;
        Severity threshold = threshold(told);
        Severity known = known(gone ? now : event.previous(), told, threshold);
        if (gone) {
            return known == null ? Optional.empty() : Optional.of(News.takingBack(NotifyReason.SEVERITY_ENDED));
        }
        if (now.severity().compareTo(threshold) < 0) {
            return known == null ? Optional.empty() : Optional.of(News.takingBack(NotifyReason.SEVERITY_LOWERED));
        }
        // What became a little less bad, and then as bad as before, is what the reader believes all the time.
        return known == null || now.severity().compareTo(known) > 0
                ? Optional.of(News.of(NotifyReason.SEVERITY_RAISED))
                : Optional.empty();
    }

    /** Who was told of less, because nobody else took it, wants to know how that goes on. */
    private Severity threshold(@Nullable Told told) {
        return told != null
                        && told.reason() == NotifyReason.SEVERITY_RAISED
                        && told.finding() instanceof Assessment assessment
                        && assessment.severity().compareTo(from) < 0
                ? assessment.severity()
                : from;
    }

    /** The severity that the reader was told; of who was told nothing, the one before; null if it is below. */
    private static @Nullable Severity known(@Nullable Finding before, @Nullable Told told, Severity threshold) {
        if (told != null && told.reason() != NotifyReason.SEVERITY_RAISED) {
            return null;
        }
        return (told == null ? before : told.finding()) instanceof Assessment assessment
                        && assessment.severity().compareTo(threshold) >= 0
                ? assessment.severity()
                : null;
    }
}
