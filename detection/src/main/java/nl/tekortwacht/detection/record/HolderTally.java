/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.NoticeFigures;
import nl.tekortwacht.contracts.record.OutcomeFigures;
import nl.tekortwacht.detection.figures.Figures;
import nl.tekortwacht.detection.history.Fate;

/** What is counted about a holder, over one product or several. */
final class HolderTally {

    /** Which days are held against each other. */
    enum Comparison {
        START_FIRST,
        START_LAST,
        END_FIRST,
        END_LAST
    }

    private final List<Long> noticeGiven = new ArrayList<>();
    private final List<Long> noticeNeeded = new ArrayList<>();
    private final List<Long> lateBy = new ArrayList<>();
    private final Map<Comparison, List<Long>> deviations = new EnumMap<>(Comparison.class);
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private long versions;
    private long shortages;
    private long unreported;

    void version() {
        versions++;
    }

    void notice(long given, long needed) {
        noticeGiven.add(given);
        noticeNeeded.add(needed);
        if (given < needed) {
            lateBy.add(needed - given);
        }
    }

    void deviation(Comparison comparison, long days) {
        deviations.computeIfAbsent(comparison, key -> new ArrayList<>()).add(days);
    }

    void fate(Fate fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    void shortage(boolean isUnreported) {
        shortages++;
        unreported += isUnreported ? 1 : 0;
    }

    void add(HolderTally other) {
        noticeGiven.addAll(other.noticeGiven);
        noticeNeeded.addAll(other.noticeNeeded);
        lateBy.addAll(other.lateBy);
        other.deviations.forEach((comparison, days) -> days.forEach(one -> deviation(comparison, one)));
        other.fates.forEach((fate, count) -> fates.merge(fate, count, Long::sum));
        versions += other.versions;
        shortages += other.shortages;
        unreported += other.unreported;
    }

    HolderRecord toRecord(PartyId holder, Period period) {
        return new HolderRecord(
                holder,
                period.from(),
                period.to(),
                new NoticeFigures(
                        versions,
                        Figures.share(noticeGiven.size(), lateBy.size()),
                        Figures.ofDays(noticeGiven),
                        Figures.ofDays(noticeNeeded),
                        Figures.ofDays(lateBy)),
                Figures.deviation(daysOf(Comparison.START_FIRST)),
                Figures.deviation(daysOf(Comparison.START_LAST)),
                Figures.deviation(daysOf(Comparison.END_FIRST)),
                Figures.deviation(daysOf(Comparison.END_LAST)),
                outcomes(),
                Figures.share(shortages, unreported));
    }

    private OutcomeFigures outcomes() {
        long seen = count(Fate.SEEN) + count(Fate.SEEN_BRIEFLY);
        long avoided = count(Fate.AVOIDED);
        long unverified = count(Fate.UNVERIFIED);
        return new OutcomeFigures(seen + avoided + unverified, seen, avoided, unverified, count(Fate.WITHDRAWN));
    }

    private long count(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    private List<Long> daysOf(Comparison comparison) {
        return deviations.getOrDefault(comparison, List.of());
    }
}
