/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.availability.DayFacts;
import nl.tekortwacht.detection.availability.DayJudge;
import nl.tekortwacht.detection.availability.DayRecord;
import nl.tekortwacht.detection.episode.Episode;
import nl.tekortwacht.detection.episode.EpisodeWalk;
import nl.tekortwacht.detection.shortage.ShortageList;
import nl.tekortwacht.detection.supply.OutDays;
import org.jspecify.annotations.Nullable;

/** The days of a product from its first evidence to the last closed day, each judged once and again when it must be. */
final class JudgedDays {

    private final NavigableMap<LocalDate, DayFacts> facts = new TreeMap<>();
    private final NavigableMap<LocalDate, DayRecord> records = new TreeMap<>();
    private final List<DayVersion> versions = new ArrayList<>();
    private @Nullable LocalDate firstEvidence;
    private EpisodeWalk walk = new EpisodeWalk();

    /**
     * Judges the days up to today that are new, or whose evidence changed.
     *
     * @return the first day that was judged; null if none was
     */
    @Nullable
    LocalDate judge(DayJudge judge, Rules rules, LocalDate today, Impact impact, boolean everything) {
        LocalDate changedFrom = impact.evidenceFrom();
        if (changedFrom != null && (firstEvidence == null || changedFrom.isBefore(firstEvidence))) {
            firstEvidence = changedFrom;
        }
        LocalDate first = firstEvidence;
        if (first == null) {
            return null;
        }
        LocalDate next = facts.isEmpty() ? first : facts.lastKey().plusDays(1);
        LocalDate from = everything ? first : changedFrom != null && changedFrom.isBefore(next) ? changedFrom : next;
        boolean again = from.isBefore(next);
        for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
            DayFacts judged = judge.judge(day, facts.get(day.minusDays(1)));
            facts.put(day, judged);
            if (!again) {
                walk.step(day, judged.verdict(), rules);
            }
        }
        if (again) {
            walk = new EpisodeWalk();
            facts.forEach((day, judged) -> walk.step(day, judged.verdict(), rules));
        }
        return from.isAfter(today) ? null : from;
    }

    /** Keeps the records from a day on: those just judged, or all if announcements changed what is in conflict. */
    void record(Announcements announcements, LocalDate from, Instant instant) {
        facts.tailMap(from, true).forEach((day, judged) -> {
            DayRecord now = judged.toRecord(ShortageList.isInConflict(judged, announcements));
            DayRecord before = records.put(day, now);
            if (!now.equals(before)) {
                versions.add(new DayVersion(instant, before == null, now));
            }
        });
    }

    /** The facts of a day; null if there is no evidence of it. */
    @Nullable
    DayFacts on(LocalDate day) {
        return facts.get(day);
    }

    /** Those of the days up to this one, a year at most, on which it was unavailable. */
    OutDays out(LocalDate day) {
        return OutDays.of(
                facts.subMap(day.minusDays(OutDays.YEAR), false, day, true).values(), day);
    }

    /** The episodes up to today. */
    List<Episode> episodes() {
        return walk.episodes();
    }

    /** The versions of records that began since the last call, in the order in which they became known. */
    List<DayVersion> drain() {
        List<DayVersion> drained = List.copyOf(versions);
        versions.clear();
        return drained;
    }
}
