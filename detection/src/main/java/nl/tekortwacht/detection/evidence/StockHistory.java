/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.StockReport;
import org.jspecify.annotations.Nullable;

/**
 * Stock reports in effect, by reporter and date. Of several by one reporter for one date the one received last counts;
 * at the same instant, the greater report id.
 */
public final class StockHistory {

    private static final Comparator<StockReport> COUNTING_LAST =
            Comparator.comparing(StockReport::receivedAt).thenComparing(StockReport::reportId);

    /** The reports of a date, in ascending order of what counts; nearly always one. */
    private final Map<PartyId, NavigableMap<LocalDate, List<StockReport>>> byParty = new HashMap<>();

    void add(StockReport report) {
        List<StockReport> sameDate = byParty.computeIfAbsent(report.reporter(), party -> new TreeMap<>())
                .computeIfAbsent(report.date(), date -> new ArrayList<>(1));
        sameDate.add(report);
        sameDate.sort(COUNTING_LAST);
    }

    void remove(StockReport report) {
        NavigableMap<LocalDate, List<StockReport>> ofParty = Objects.requireNonNull(byParty.get(report.reporter()));
        List<StockReport> sameDate = Objects.requireNonNull(ofParty.get(report.date()));
        sameDate.remove(report);
        if (sameDate.isEmpty()) {
            ofParty.remove(report.date());
        }
    }

    /** All who ever reported. */
    public Set<PartyId> parties() {
        return Collections.unmodifiableSet(byParty.keySet());
    }

    /** The counting report of the party with the greatest date in [from, to], if there is one. */
    public @Nullable StockReport latest(PartyId party, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, List<StockReport>> ofParty = byParty.get(party);
        if (ofParty == null) {
            return null;
        }
        Map.Entry<LocalDate, List<StockReport>> entry = ofParty.floorEntry(to);
        return entry == null || entry.getKey().isBefore(from)
                ? null
                : entry.getValue().getLast();
    }

    /** The counting reports of the party from a date on, in the order of their dates. */
    public List<StockReport> counting(PartyId party, LocalDate from) {
        NavigableMap<LocalDate, List<StockReport>> ofParty = byParty.get(party);
        return ofParty == null
                ? List.of()
                : ofParty.tailMap(from, true).values().stream()
                        .map(List::getLast)
                        .toList();
    }
}
