/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.store.DayEnd;
import nl.tekortwacht.detection.store.DayRow;
import nl.tekortwacht.detection.store.DayRows;
import nl.tekortwacht.detection.timeline.DayVersion;
import org.jspecify.annotations.Nullable;

/** What versions of days do to the rows that stand: some end, new ones begin. */
public final class DayChanges {

    private DayChanges() {}

    /** The changes that the versions of one product's days make, given in the order in which they became known. */
    public static DayRows of(ProductId product, List<DayVersion> versions) {
        Map<LocalDate, List<DayVersion>> byDay = new LinkedHashMap<>();
        versions.forEach(version ->
                byDay.computeIfAbsent(version.day(), day -> new ArrayList<>(1)).add(version));
        List<DayEnd> ends = new ArrayList<>();
        List<DayRow> rows = new ArrayList<>();
        for (List<DayVersion> history : byDay.values()) {
            DayVersion first = history.getFirst();
            if (!first.first()) {
                ends.add(new DayEnd(product, first.day(), first.knownFrom()));
            }
            addRows(history, rows);
        }
        return new DayRows(List.copyOf(ends), List.copyOf(rows));
    }

    private static void addRows(List<DayVersion> history, List<DayRow> rows) {
        for (int i = 0; i < history.size(); i++) {
            DayVersion version = history.get(i);
            @Nullable
            Instant knownTo = i + 1 < history.size() ? history.get(i + 1).knownFrom() : null;
            if (!version.knownFrom().equals(knownTo)) {
                rows.add(new DayRow(version.knownFrom(), knownTo, version.record()));
            }
        }
    }
}
