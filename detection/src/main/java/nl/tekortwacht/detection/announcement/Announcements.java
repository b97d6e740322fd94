/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.announcement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.detection.evidence.Notifications;
import org.jspecify.annotations.Nullable;

/**
 * The announcements of a product (section 5).
 *
 * @param inEffect those in effect
 * @param withdrawn those whose last version was taken back and that would qualify
 */
public record Announcements(List<Announcement> inEffect, List<Announcement> withdrawn) {

    /** Reads the announcements out of all notifications received. */
    public static Announcements of(Notifications notifications, Rules rules) {
        NavigableSet<LocalDate> placings = notifications.received().stream()
                .filter(version -> !version.kind().announces() && notifications.isInEffect(version))
                .map(Notification::start)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<ReportKey, List<Notification>> byFirst = notifications.received().stream()
                .filter(version -> version.kind().announces() && notifications.isLastVersion(version))
                .collect(Collectors.groupingBy(
                        version -> notifications.firstVersion(version).key(), LinkedHashMap::new, Collectors.toList()));
        List<Announcement> lastVersions = byFirst.values().stream()
                .flatMap(versions -> versions.stream()
                        .map(version -> announcement(version, versions.size() > 1, notifications, placings, rules)))
                .toList();
        return new Announcements(
                lastVersions.stream()
                        .filter(announcement -> !notifications.isRetracted(announcement.version()))
                        .toList(),
                lastVersions.stream()
                        .filter(announcement ->
                                notifications.isRetracted(announcement.version()) && announcement.qualifies())
                        .toList());
    }

    private static Announcement announcement(
            Notification version,
            boolean isSplit,
            Notifications notifications,
            NavigableSet<LocalDate> placings,
            Rules rules) {
        LocalDate start = version.start();
        LocalDate notifiedEnd = version.kind().isDefinitive() ? null : version.end();
        LocalDate placed = placings.ceiling(start);
        boolean endsEarly = placed != null && (notifiedEnd == null || placed.isBefore(notifiedEnd));
        return new Announcement(
                version,
                notifications.firstVersion(version),
                endsEarly ? placed : notifiedEnd,
                start.minusDays(rules.number(RuleName.ANNOUNCEMENT_REACH_DAYS, start)),
                start.plusDays(rules.number(RuleName.CONFLICT_AFTER_DAYS, start)),
                isSplit,
                isLongEnough(start, notifiedEnd, rules));
    }

    private static boolean isLongEnough(LocalDate start, @Nullable LocalDate notifiedEnd, Rules rules) {
        return notifiedEnd == null
                || notifiedEnd.toEpochDay() - start.toEpochDay() >= rules.number(RuleName.QUALIFYING_DAYS, start);
    }

    /** Whether an interruption or a definitive end, announced for long, covers the day. */
    public boolean saysShortForLong(LocalDate day) {
        return inEffect.stream()
                .anyMatch(announcement -> (announcement.version().kind() == NotificationKind.INTERRUPTION
                                || announcement.version().kind().isDefinitive())
                        && announcement.covers(day)
                        && !day.isBefore(announcement.conflictFrom()));
    }

    /** The definitive announcements in effect that cover the day. */
    public List<Announcement> definitiveOn(LocalDate day) {
        return inEffect.stream()
                .filter(announcement -> announcement.version().kind().isDefinitive() && announcement.covers(day))
                .toList();
    }
}
