/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.detection.announcement.Announcement;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.evidence.Notifications;

/** Tells of each announcement of a product what became of it. */
final class Fates {

    private final Notifications notifications;
    private final List<Shortage> episodes;
    private final Map<ReportKey, Phase> phaseAlone = new HashMap<>();
    private final LocalDate today;

    Fates(Notifications notifications, List<Shortage> shortages, LocalDate today) {
        this.notifications = notifications;
        this.episodes = shortages.stream().filter(Shortage::hasEpisode).toList();
        this.today = today;
        for (Shortage row : shortages) {
            Announced announced = row.announcement();
            if (!row.hasEpisode() && announced != null) {
                phaseAlone.put(new ReportKey(announced.reporter(), announced.reportId()), row.phase());
            }
        }
    }

    List<AnnouncementFate> of(Announcements announcements) {
        List<AnnouncementFate> fates = new ArrayList<>();
        announcements.inEffect().forEach(announcement -> fates.add(inEffect(announcement)));
        for (Notification version : notifications.received()) {
            if (version.kind().announces()
                    && notifications.isLastVersion(version)
                    && notifications.isRetracted(version)) {
                fates.add(withdrawn(version));
            }
        }
        return List.copyOf(fates);
    }

    private AnnouncementFate withdrawn(Notification version) {
        return new AnnouncementFate(
                version,
                notifications.firstVersion(version),
                AnnouncementFate.notifiedEnd(version),
                false,
                Fate.WITHDRAWN,
                false);
    }

    private AnnouncementFate inEffect(Announcement announcement) {
        List<Shortage> belonging = episodes.stream()
                .filter(episode -> announcement.belongsWith(episode.start(), endExclusive(episode, today)))
                .toList();
        return new AnnouncementFate(
                announcement.version(),
                announcement.first(),
                announcement.end(),
                announcement.qualifies(),
                fate(announcement, belonging),
                !belonging.isEmpty());
    }

    private Fate fate(Announcement announcement, List<Shortage> belonging) {
        if (!announcement.qualifies()) {
            return Fate.TOO_SHORT;
        }
        if (!belonging.isEmpty()) {
            return belonging.stream().anyMatch(episode -> episode.confirmedOn() != null)
                    ? Fate.SEEN
                    : Fate.SEEN_BRIEFLY;
        }
        Phase phase = phaseAlone.get(announcement.version().key());
        if (phase == Phase.AVOIDED) {
            return Fate.AVOIDED;
        }
        return phase == Phase.UNVERIFIED ? Fate.UNVERIFIED : Fate.PENDING;
    }

    /** The first day after an episode, as far as it is known. */
    static LocalDate endExclusive(Shortage episode, LocalDate today) {
        LocalDate end = episode.end();
        LocalDate lastKnown = episode.lastKnown();
        if (end != null) {
            return end;
        }
        return lastKnown == null ? today.plusDays(1) : lastKnown.plusDays(1);
    }
}
