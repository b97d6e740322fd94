/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.evidence.Notifications;
import nl.tekortwacht.detection.history.AnnouncementFate;
import nl.tekortwacht.detection.history.ProductHistory;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count about a product, as known at an instant.
 *
 * @param atc its ATC code as registered on the last closed day; null = none
 * @param versions its notifications, every version
 * @param announcements its announcements, with what became of them
 * @param shortages its rows of the shortage list
 */
public record ProductCounts(
        ProductId product,
        @Nullable AtcCode atc,
        List<Version> versions,
        List<Announcement> announcements,
        List<Shortage> shortages) {

    /**
     * A notification.
     *
     * @param receivedOn the day of receipt
     * @param announces whether it announces a shortage; else it is a placing on the market
     * @param isFirst whether it replaces none
     * @param definition the definition in force on its start
     */
    public record Version(LocalDate receivedOn, boolean announces, boolean isFirst, String definition) {}

    /**
     * An announcement, with the definition in force on its start.
     *
     * @param fate the announcement, and what became of it
     */
    public record Announcement(AnnouncementFate fate, String definition) {}

    /** What a product's history gives to count. */
    public static ProductCounts of(ProductHistory history) {
        Rules rules = history.known().rules();
        Notifications notifications = history.evidence().notifications();
        return new ProductCounts(
                history.product(),
                history.known()
                        .product(history.product(), history.known().today())
                        .map(ProductLine::atc)
                        .orElse(null),
                notifications.received().stream()
                        .map(version -> version(version, notifications, rules))
                        .toList(),
                history.fates().stream()
                        .map(fate -> new Announcement(
                                fate, rules.definition(fate.version().start()).name()))
                        .toList(),
                history.findings().shortages());
    }

    private static Version version(Notification version, Notifications notifications, Rules rules) {
        return new Version(
                BusinessDays.dayOf(version.receivedAt()),
                version.kind().announces(),
                notifications.versionReplacedBy(version) == null,
                rules.definition(version.start()).name());
    }
}
