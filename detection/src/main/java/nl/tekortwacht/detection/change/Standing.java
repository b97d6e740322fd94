/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.detection.change.StockRecord.Stock;
import nl.tekortwacht.detection.timeline.FindingVersion;
import org.jspecify.annotations.Nullable;

/**
 * The findings that stand about one product, and which changes of them are told.
 *
 * <p>Every change of a shortage or a late notice is told. Stock reports come daily, so of those is told only that a
 * party's breach begins or ends, or that its latest stock falls below the norm or no longer is. Not thread-safe.
 */
public final class Standing {

    private final Map<UUID, Finding> findings = new LinkedHashMap<>();
    private final Map<PartyId, StockRecord> stocks = new LinkedHashMap<>();

    /** Nothing stands. */
    public Standing() {}

    /** These stand. */
    public static Standing of(Map<UUID, Finding> findings) {
        Standing standing = new Standing();
        findings.forEach((id, finding) -> standing.apply(id, null, finding));
        return standing;
    }

    /** Takes versions in, in the order in which they became known, and says what is to be told. */
    public List<Telling> take(List<FindingVersion> versions) {
        List<Telling> tellings = new ArrayList<>();
        for (int from = 0; from < versions.size(); ) {
            int to = from + 1;
            Instant knownFrom = versions.get(from).knownFrom();
            while (to < versions.size() && versions.get(to).knownFrom().equals(knownFrom)) {
                to++;
            }
            takeInstant(versions.subList(from, to), knownFrom, tellings);
            from = to;
        }
        return tellings;
    }

    private void takeInstant(List<FindingVersion> versions, Instant knownFrom, List<Telling> tellings) {
        Map<PartyId, @Nullable Stock> before = new LinkedHashMap<>();
        for (FindingVersion version : versions) {
            Finding previous = version.previous();
            Finding current = version.current();
            if ((current == null ? previous : current) instanceof SafetyStockFinding stock) {
                if (!before.containsKey(stock.party())) {
                    before.put(stock.party(), latest(stock.party()));
                }
            } else {
                tellings.add(new Telling(version.findingId(), knownFrom, previous, current));
            }
            apply(version.findingId(), previous, current);
        }
        before.forEach((party, stock) -> tellStock(stock, latest(party), id -> knownFrom, tellings));
    }

    /**
     * What is to be told when these findings have given way to others.
     *
     * @param knownAt from when on the finding is known as it is now
     */
    public List<Telling> differencesTo(Standing after, Function<UUID, Instant> knownAt) {
        List<Telling> tellings = new ArrayList<>();
        for (UUID id : union(findings.keySet(), after.findings.keySet())) {
            @Nullable Finding previous = findings.get(id);
            @Nullable Finding current = after.findings.get(id);
            if (previous == null || current == null || !sayTheSame(previous, current)) {
                tellings.add(new Telling(id, knownAt.apply(id), previous, current));
            }
        }
        for (PartyId party : union(stocks.keySet(), after.stocks.keySet())) {
            tellStock(latest(party), after.latest(party), knownAt, tellings);
        }
        return tellings;
    }

    private @Nullable Stock latest(PartyId party) {
        StockRecord stock = stocks.get(party);
        return stock == null ? null : stock.latest();
    }

    private void apply(UUID id, @Nullable Finding previous, @Nullable Finding current) {
        if (current instanceof SafetyStockFinding stock) {
            stocks.computeIfAbsent(stock.party(), party -> new StockRecord()).put(id, stock);
        } else if (current != null) {
            findings.put(id, current);
        } else if (previous instanceof SafetyStockFinding stock) {
            stocks.computeIfAbsent(stock.party(), party -> new StockRecord()).remove(id, stock);
        } else {
            findings.remove(id);
        }
    }

    private static void tellStock(
            @Nullable Stock before, @Nullable Stock after, Function<UUID, Instant> knownAt, List<Telling> tellings) {
        Stock subject = after == null ? before : after;
        if (subject != null && StockRecord.isNews(before, after)) {
            tellings.add(new Telling(
                    subject.id(),
                    knownAt.apply(subject.id()),
                    before == null ? null : before.finding(),
                    after == null ? null : after.finding()));
        }
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static boolean sayTheSame(Finding a, Finding b) {
        return withoutDays(a).equals(withoutDays(b));
    }

    /** The finding without what only the calendar adds to it. */
    static Finding withoutDays(Finding finding) {
        if (!(finding instanceof Shortage s) || s.days() == null) {
            return finding;
        }
        return new Shortage(
                s.product(),
                s.phase(),
                s.definition(),
                s.start(),
                s.startKnown(),
                s.end(),
                s.lastKnown(),
                s.confirmedOn(),
                0L,
                s.unreported(),
                s.conflict(),
                s.announcement());
    }
}
