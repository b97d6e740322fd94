/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.store.FindingEnd;
import nl.tekortwacht.detection.store.FindingKind;
import nl.tekortwacht.detection.store.FindingRow;
import nl.tekortwacht.detection.timeline.FindingVersion;
import org.jspecify.annotations.Nullable;

/**
 * What versions of findings do to the rows that stand: some end, new ones begin.
 *
 * @param ends rows that stood before the first of the versions
 * @param rows new rows; those that did not last to the end are ended themselves
 */
public record RowChanges(List<FindingEnd> ends, List<FindingRow> rows) {

    /** The changes that the versions of one product's findings make, given in the order in which they became known. */
    public static RowChanges of(ProductId product, List<FindingVersion> versions) {
        List<FindingEnd> ends = new ArrayList<>();
        List<FindingRow> rows = new ArrayList<>();
        for (List<FindingVersion> history : byFinding(versions).values()) {
            FindingVersion first = history.getFirst();
            Finding previous = first.previous();
            if (previous != null) {
                FindingKind kind = FindingKind.of(previous);
                ends.add(new FindingEnd(product, first.findingId(), kind, first.knownFrom()));
            }
            addRows(history, rows);
        }
        return new RowChanges(List.copyOf(ends), List.copyOf(rows));
    }

    private static Map<UUID, List<FindingVersion>> byFinding(List<FindingVersion> versions) {
        Map<UUID, List<FindingVersion>> histories = new LinkedHashMap<>();
        for (FindingVersion version : versions) {
            histories
                    .computeIfAbsent(version.findingId(), id -> new ArrayList<>(2))
                    .add(version);
        }
        return histories;
    }

    private static void addRows(List<FindingVersion> history, List<FindingRow> rows) {
        for (int i = 0; i < history.size(); i++) {
            FindingVersion version = history.get(i);
            @Nullable
            Instant knownTo = i + 1 < history.size() ? history.get(i + 1).knownFrom() : null;
            Finding current = version.current();
            if (current != null && !version.knownFrom().equals(knownTo)) {
                rows.add(new FindingRow(version.findingId(), version.knownFrom(), knownTo, current));
            }
        }
    }
}
