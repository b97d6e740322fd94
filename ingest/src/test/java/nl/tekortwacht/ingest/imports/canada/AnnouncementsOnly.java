/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;

/**
 * Sections 5 and 6 of the detection rules for the case without any evidence of stock, written down a second time, so
 * that the stream can be judged without the detection service.
 */
final class AnnouncementsOnly {

    private static final int QUALIFYING_DAYS = 14;

    private final LocalDate today;
    private final List<Notification> inEffect = new ArrayList<>();
    private final List<Notification> retracted = new ArrayList<>();

    private AnnouncementsOnly(LocalDate today, List<Report> reports) {
        this.today = today;
        Set<ReportKey> replaced = new HashSet<>();
        Set<ReportKey> takenBack = new HashSet<>();
        Map<ReportKey, Notification> notifications = new HashMap<>();
        for (Report report : reports) {
            switch (report) {
                case Retraction retraction -> takenBack.addAll(retraction.names());
                case Notification notification -> {
                    notifications.put(notification.key(), notification);
                    replaced.addAll(notification.names());
                }
                default -> throw new IllegalArgumentException("only announcements: " + report);
            }
        }
        for (Notification notification : notifications.values()) {
            if (!replaced.contains(notification.key())) {
                (takenBack.contains(notification.key()) ? retracted : inEffect).add(notification);
            }
        }
    }

    static List<Shortage> shortages(List<Report> reports, LocalDate today) {
        return new AnnouncementsOnly(today, reports).rows();
    }

    private List<Shortage> rows() {
        Set<ProductId> discontinued = inEffect.stream()
                .filter(end -> end.kind().isDefinitive() && !end.start().isAfter(today))
                .map(Notification::product)
                .collect(Collectors.toSet());
        List<Shortage> rows = new ArrayList<>();
        inEffect.stream()
                .filter(AnnouncementsOnly::qualifies)
                .forEach(announced -> rows.add(row(announced, phase(announced, discontinued))));
        retracted.stream()
                .filter(AnnouncementsOnly::qualifies)
                .forEach(announced -> rows.add(row(announced, Phase.WITHDRAWN)));
        return rows;
    }

    private Phase phase(Notification announced, Set<ProductId> discontinued) {
        LocalDate end = announced.end();
        if (today.isBefore(announced.start())) {
            return Phase.ANTICIPATED;
        } else if (end != null && !today.isBefore(end)) {
            return Phase.UNVERIFIED;
        }
        return discontinued.contains(announced.product()) ? Phase.DISCONTINUED : Phase.DECLARED;
    }

    private static boolean qualifies(Notification announced) {
        LocalDate end = announced.end();
        return end == null || !end.isBefore(announced.start().plusDays(QUALIFYING_DAYS));
    }

    private static Shortage row(Notification announced, Phase phase) {
        return new Shortage(
                announced.product(),
                phase,
                "NATIONWIDE",
                announced.start(),
                null,
                announced.end(),
                null,
                null,
                null,
                false,
                false,
                new Announced(
                        announced.reportId(),
                        announced.reporter(),
                        announced.kind(),
                        announced.start(),
                        announced.end(),
                        announced.cause(),
                        0));
    }
}
