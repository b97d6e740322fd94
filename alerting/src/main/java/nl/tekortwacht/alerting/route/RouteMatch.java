/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.FindingEvent;

/**
 * What must hold for a route to match; all of it. Of each criterion one of the words must hold.
 *
 * @param wanted what is asked for; a criterion that is absent is not asked for
 */
public record RouteMatch(Map<Criterion, Set<String>> wanted) {

    /** Matches everything. */
    public static final RouteMatch ALL = new RouteMatch(Map.of());

    /** The words are kept as they were. */
    public RouteMatch {
        Map<Criterion, Set<String>> copy = new EnumMap<>(Criterion.class);
        wanted.forEach((criterion, words) -> copy.put(criterion, Set.copyOf(words)));
        wanted = Map.copyOf(copy);
    }

    /** What does not hold; empty if the event matches. */
    public List<Criterion> missed(FindingEvent event) {
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getKey().holds(entry.getValue(), event))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether every event that matches the other matches this one. */
    boolean covers(RouteMatch other) {
        return wanted.entrySet().stream().allMatch(entry -> {
            Set<String> narrow = other.wanted.get(entry.getKey());
            return narrow != null && entry.getKey().covers(entry.getValue(), narrow);
        });
    }

    /** The lowest severity that is asked for. */
    Severity from() {
        return wanted.getOrDefault(Criterion.SEVERITY, Set.of()).stream()
                .map(Severity::valueOf)
                .min(Severity::compareTo)
                .orElse(Severity.LOW);
    }
}
