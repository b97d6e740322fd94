/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.detection.store.FindingEnd;
import nl.tekortwacht.detection.store.FindingKind;
import nl.tekortwacht.detection.store.FindingRow;
import org.jspecify.annotations.Nullable;

/**
 * What a new look does to the assessments and warnings that stand. They change every day by a few units; others are told
 * only that one begins or ends, that the severity or the step of the ladder is another, or that a warning rests on
 * something else.
 *
 * @param ends versions that stood and end
 * @param rows new versions
 * @param tellings what others are told
 */
public record ProspectChanges(List<FindingEnd> ends, List<FindingRow> rows, List<Telling> tellings) {

    /**
     * The changes.
     *
     * @param standing what stands, by id
     * @param now what is found now, by id
     * @param instant at which it is found
     */
    public static ProspectChanges of(Map<UUID, Finding> standing, Map<UUID, Finding> now, Instant instant) {
        List<FindingEnd> ends = new ArrayList<>();
        List<FindingRow> rows = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        TreeSet<UUID> ids = new TreeSet<>(standing.keySet());
        ids.addAll(now.keySet());
        for (UUID id : ids) {
            Finding previous = standing.get(id);
            Finding current = now.get(id);
            if (previous != null && !previous.equals(current)) {
                ends.add(new FindingEnd(previous.product(), id, FindingKind.of(previous), instant));
            }
            if (current != null && !current.equals(previous)) {
                rows.add(new FindingRow(id, instant, null, current));
            }
            if (isNews(previous, current)) {
                tellings.add(new Telling(id, instant, previous, current));
            }
        }
        return new ProspectChanges(List.copyOf(ends), List.copyOf(rows), List.copyOf(tellings));
    }

    private static boolean isNews(@Nullable Finding previous, @Nullable Finding current) {
        if (previous instanceof Assessment before && current instanceof Assessment after) {
            return before.severity() != after.severity() || before.step() != after.step();
        }
        if (previous instanceof AtRisk before && current instanceof AtRisk after) {
            return before.basis() != after.basis();
        }
        return (previous == null) != (current == null);
    }
}
