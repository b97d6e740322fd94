/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Objects;
import java.util.Optional;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/** An announcement appears in the list, gets another period, or is taken back. */
final class AnnouncementRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.ANNOUNCEMENT;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof Shortage now)) {
            return Optional.empty();
        }
        if (event.change() == FindingChange.GONE) {
            return isRow(now) ? Optional.of(News.takingBack(NotifyReason.ANNOUNCEMENT_GONE)) : Optional.empty();
        }
        if (now.phase() == Phase.WITHDRAWN) {
            return phase(event.previous()) == Phase.WITHDRAWN
                    ? Optional.empty()
                    : Optional.of(News.of(NotifyReason.ANNOUNCEMENT_WITHDRAWN));
        }
        return isRow(now) || isOfRunningEpisode(now) ? announced(event, now, told) : Optional.empty();
    }

    private static Optional<News> announced(FindingEvent event, Shortage now, @Nullable Told told) {
        Shortage before = event.previous() instanceof Shortage shortage ? shortage : null;
        boolean wasThere = before != null && (isRow(before) || isOfRunningEpisode(before));
        if (wasThere && samePeriod(before, now)) {
            return Optional.empty();
        }
        if (told != null && isStanding(told)) {
            return samePeriod(told.finding(), now)
                    ? Optional.empty()
                    : Optional.of(News.of(NotifyReason.ANNOUNCEMENT_CHANGED));
        }
        if (wasThere) {
            return Optional.of(News.of(NotifyReason.ANNOUNCEMENT_CHANGED));
        }
        // An episode that is new takes its announcement over from a row that had its own alert.
        return isRow(now) || before != null ? Optional.of(News.of(NotifyReason.ANNOUNCED)) : Optional.empty();
    }

    private static boolean isStanding(Told told) {
        return told.reason() == NotifyReason.ANNOUNCED || told.reason() == NotifyReason.ANNOUNCEMENT_CHANGED;
    }

    private static boolean isRow(Shortage shortage) {
        return shortage.announcement() != null
                && !shortage.hasEpisode()
                && switch (shortage.phase()) {
                    case ANTICIPATED, DECLARED, DISCONTINUED -> true;
                    case SUSPECTED, CONFIRMED, RESOLVED, PASSED, LAPSED, AVOIDED, UNVERIFIED, WITHDRAWN -> false;
                };
    }

    private static boolean isOfRunningEpisode(Shortage shortage) {
        return shortage.announcement() != null && Succession.isRunning(shortage);
    }

    private static @Nullable Phase phase(@Nullable Finding finding) {
        return finding instanceof Shortage shortage ? shortage.phase() : null;
    }

    private static boolean samePeriod(@Nullable Finding finding, Shortage other) {
        Announced left = finding instanceof Shortage shortage ? shortage.announcement() : null;
        Announced right = other.announcement();
        return left != null
                && right != null
                && left.start().equals(right.start())
                && Objects.equals(left.end(), right.end())
                && left.kind().isDefinitive() == right.kind().isDefinitive();
    }
}
