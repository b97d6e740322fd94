/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.time.BusinessDays;

/**
 * Tells a finding that goes on as another from one that simply vanished: both speak of the same product at the same
 * instant. An announcement becomes part of an episode; an episode gets another first day, and with it another identity,
 * and so does its assessment; a product at risk becomes short. Seen per batch; if a batch ends between the two, one alert
 * too many is sent, rather than one too few.
 */
final class Succession {

    private record Moment(ProductId product, Instant knownAt) {}

    private final Map<Moment, List<FindingEvent>> moments = new HashMap<>();

    Succession(List<FindingEvent> batch) {
        for (FindingEvent event : batch) {
            if (event.finding() instanceof Shortage || event.finding() instanceof Assessment) {
                moments.computeIfAbsent(moment(event), any -> new ArrayList<>()).add(event);
            }
        }
    }

    /** The confirmed episode that the new one replaces, if the new one is over already. */
    Optional<FindingEvent> predecessor(FindingEvent opened) {
        if (opened.change() != FindingChange.OPENED
                || !(opened.finding() instanceof Shortage now)
                || !wasConfirmed(now)) {
            return Optional.empty();
        }
        return moments.getOrDefault(moment(opened), List.of()).stream()
                .filter(event -> event.change() == FindingChange.GONE)
                .filter(gone -> gone.finding() instanceof Shortage before
                        && before.phase() == Phase.CONFIRMED
                        && reaches(now, before))
                .findFirst();
    }

    /** Whether another finding takes over what the vanished one said, so that there is nothing to take back. */
    boolean isTakenOver(FindingEvent gone, NotifyReason.Topic topic) {
        if (gone.change() != FindingChange.GONE) {
            return false;
        }
        return switch (gone.finding()) {
            case Shortage before -> rows(gone).anyMatch(row -> takesOver(row, before, topic));
            case Assessment before ->
                standing(gone, Assessment.class)
                        .anyMatch(other -> other.severity().compareTo(before.severity()) >= 0);
            case AtRisk warning -> rows(gone).anyMatch(Succession::isRunning) || hasCome(warning, gone.knownAt());
            case SafetyStockFinding any -> false;
            case LateNotice any -> false;
        };
    }

    private static boolean takesOver(Shortage row, Shortage before, NotifyReason.Topic topic) {
        return switch (topic) {
            case ANNOUNCEMENT -> isRunning(row) || row.phase() == Phase.WITHDRAWN;
            case CONFIRMATION -> (row.phase() == Phase.CONFIRMED || wasConfirmed(row)) && reaches(row, before);
            case UNREPORTED -> row.phase() == Phase.CONFIRMED && row.unreported();
            case SUSPICION -> row.phase() == Phase.SUSPECTED || row.phase() == Phase.CONFIRMED;
            case QUESTION -> isRunning(row);
            case SAFETY_STOCK, LATE_NOTICE, SEVERITY, AT_RISK, TEST -> false;
        };
    }

    /**
     * Whether the time has come of which the warning spoke. Warnings end after the shortage has begun, often in another
     * batch; so one that lasted until then is taken to have come true.
     */
    private static boolean hasCome(AtRisk warning, Instant knownAt) {
        return !BusinessDays.dayOf(knownAt).isBefore(warning.earliest());
    }

    private Stream<Shortage> rows(FindingEvent gone) {
        return standing(gone, Shortage.class);
    }

    private <F extends Finding> Stream<F> standing(FindingEvent gone, Class<F> kind) {
        return moments.getOrDefault(moment(gone), List.of()).stream()
                .filter(event -> event.change() != FindingChange.GONE)
                .map(FindingEvent::finding)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    static boolean isRunning(Shortage shortage) {
        return shortage.hasEpisode()
                && switch (shortage.phase()) {
                    case SUSPECTED, CONFIRMED -> true;
                    case DISCONTINUED -> shortage.end() == null && shortage.lastKnown() == null;
                    case ANTICIPATED, DECLARED, RESOLVED, PASSED, LAPSED, AVOIDED, UNVERIFIED, WITHDRAWN -> false;
                };
    }

    private static boolean wasConfirmed(Shortage shortage) {
        return shortage.hasEpisode()
                && shortage.confirmedOn() != null
                && switch (shortage.phase()) {
                    case RESOLVED, LAPSED, DISCONTINUED -> true;
                    case ANTICIPATED, DECLARED, SUSPECTED, CONFIRMED, PASSED, AVOIDED, UNVERIFIED, WITHDRAWN -> false;
                };
    }

    /** Whether the row reaches into the time of the episode, which was open. */
    private static boolean reaches(Shortage row, Shortage open) {
        return row.hasEpisode()
                && (row.end() == null || row.end().isAfter(open.start()))
                && (row.lastKnown() == null || !row.lastKnown().isBefore(open.start()));
    }

    private static Moment moment(FindingEvent event) {
        return new Moment(event.finding().product(), event.knownAt());
    }
}
