/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.announcement;

import java.time.LocalDate;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * An announcement in its last version.
 *
 * @param version the last version of its chain
 * @param first the first version of its chain
 * @param end the first day after it: as notified, or earlier where the product was placed on the market; null = open
 * @param reachFrom the first day whose unavailability may belong to it: some weeks before its start
 * @param conflictFrom the day from which good supply contradicts it
 * @param isSplit whether its first version was replaced by several versions that live on beside each other
 * @param qualifies whether it was notified for long enough to be a shortage
 */
public record Announcement(
        Notification version,
        Notification first,
        @Nullable LocalDate end,
        LocalDate reachFrom,
        LocalDate conflictFrom,
        boolean isSplit,
        boolean qualifies) {

    /** Its first day. */
    public LocalDate start() {
        return version.start();
    }

    /** Whether the day lies in its period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start()) && (end == null || day.isBefore(end));
    }

    /** Whether its period lies before the day. */
    public boolean isOver(LocalDate day) {
        return end != null && !day.isBefore(end);
    }

    /**
     * Whether an unavailability belongs to it: it begins before this ends, and lasts into the reach before its start.
     *
     * @param from its first day
     * @param to the first day after it, or after today while it goes on
     */
    public boolean belongsWith(LocalDate from, LocalDate to) {
        return (end == null || from.isBefore(end)) && to.isAfter(reachFrom);
    }

    /** The day of first receipt of its chain. */
    public LocalDate firstReceivedOn() {
        return BusinessDays.dayOf(first.receivedAt());
    }

    /** What identifies it through all its versions. */
    public String identity() {
        return isSplit ? first.key() + "|" + version.reportId() : first.key().toString();
    }

    /** The form in which findings show it. */
    public Announced toContract() {
        return new Announced(
                version.reportId(),
                version.reporter(),
                version.kind(),
                start(),
                end,
                version.cause(),
                start().toEpochDay() - firstReceivedOn().toEpochDay());
    }
}
