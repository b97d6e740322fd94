/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.evidence.Notifications;
import nl.tekortwacht.detection.history.AnnouncementFate;
import nl.tekortwacht.detection.history.Fate;
import nl.tekortwacht.detection.history.ProductHistory;
import nl.tekortwacht.detection.notice.LateNotices;
import nl.tekortwacht.detection.record.HolderTally.Comparison;
import org.jspecify.annotations.Nullable;

/** Counts what holders promised about one product, and what came of it. */
final class PromiseCounter {

    private final ProductHistory history;
    private final Period period;
    private final Map<PartyId, HolderTally> tallies = new HashMap<>();

    PromiseCounter(ProductHistory history, Period period) {
        this.history = history;
        this.period = period;
    }

    Map<PartyId, HolderTally> count() {
        history.evidence().notifications().received().stream()
                .filter(version -> version.kind().announces())
                .filter(version -> period.contains(BusinessDays.dayOf(version.receivedAt())))
                .forEach(this::countVersion);
        history.fates().forEach(this::countFate);
        shortagesByAnnouncement().forEach(this::countDeviations);
        history.findings().shortages().stream()
                .filter(shortage -> shortage.confirmedOn() != null && period.contains(shortage.start()))
                .forEach(this::countReported);
        return tallies;
    }

    private HolderTally of(PartyId holder) {
        return tallies.computeIfAbsent(holder, key -> new HolderTally());
    }

    private void countVersion(Notification version) {
        HolderTally tally = of(version.reporter());
        tally.version();
        Notifications notifications = history.evidence().notifications();
        LateNotices.dueDate(version, notifications, history.known().rules())
                .ifPresent(due -> tally.notice(
                        daysBetween(BusinessDays.dayOf(version.receivedAt()), version.start()),
                        daysBetween(due, version.start())));
    }

    private void countFate(AnnouncementFate announcement) {
        LocalDate today = history.known().today();
        LocalDate end = announcement.end();
        boolean counts =
                switch (announcement.fate()) {
                    case TOO_SHORT, PENDING -> false;
                    case WITHDRAWN -> period.contains(announcement.version().start());
                    case SEEN, SEEN_BRIEFLY, AVOIDED, UNVERIFIED ->
                        end != null && announcement.isOver(today) && period.contains(end);
                };
        if (counts) {
            of(announcement.version().reporter()).fate(announcement.fate());
        }
    }

    /** Confirmed shortages, by the announcement that the shortage list puts beside each. */
    private Map<ReportKey, List<Shortage>> shortagesByAnnouncement() {
        Map<ReportKey, List<Shortage>> byAnnouncement = new LinkedHashMap<>();
        for (Shortage shortage : history.findings().shortages()) {
            Announced announced = shortage.announcement();
            if (shortage.confirmedOn() != null && announced != null) {
                ReportKey key = new ReportKey(announced.reporter(), announced.reportId());
                byAnnouncement.merge(
                        key, List.of(shortage), (before, one) -> Stream.concat(before.stream(), one.stream())
                                .toList());
            }
        }
        return byAnnouncement;
    }

    private void countDeviations(ReportKey key, List<Shortage> shortages) {
        Notification last = history.fates().stream()
                .filter(announcement -> announcement.fate() != Fate.WITHDRAWN)
                .map(AnnouncementFate::version)
                .filter(version -> version.key().equals(key))
                .findFirst()
                .orElseThrow();
        Notification first = history.evidence().notifications().firstVersion(last);
        HolderTally tally = of(last.reporter());
        Shortage earliest =
                shortages.stream().min(Comparator.comparing(Shortage::start)).orElseThrow();
        Shortage latest =
                shortages.stream().max(Comparator.comparing(Shortage::start)).orElseThrow();
        if (Boolean.TRUE.equals(earliest.startKnown()) && period.contains(earliest.start())) {
            tally.deviation(Comparison.START_FIRST, daysBetween(first.start(), earliest.start()));
            tally.deviation(Comparison.START_LAST, daysBetween(last.start(), earliest.start()));
        }
        LocalDate end = latest.end();
        if (end != null && period.contains(end)) {
            compareEnd(tally, Comparison.END_FIRST, AnnouncementFate.notifiedEnd(first), end);
            compareEnd(tally, Comparison.END_LAST, AnnouncementFate.notifiedEnd(last), end);
        }
    }

    private static void compareEnd(
            HolderTally tally, Comparison comparison, @Nullable LocalDate announced, LocalDate real) {
        if (announced != null) {
            tally.deviation(comparison, daysBetween(announced, real));
        }
    }

    private void countReported(Shortage shortage) {
        Optional<PartyId> holder =
                history.known().product(history.product(), shortage.start()).map(ProductLine::mah);
        holder.ifPresent(mah -> of(mah).shortage(shortage.unreported()));
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
