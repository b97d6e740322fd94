/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.history;

import java.time.LocalDate;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * An announcement, and what became of it.
 *
 * @param version its last version
 * @param first its first version
 * @param end the first day after it: as notified, or earlier where the product was placed on the market; null = open
 * @param qualifies whether it was notified for as long as a shortage takes
 * @param fate what became of it
 * @param seen whether any unavailability belongs to it, however short
 */
public record AnnouncementFate(
        Notification version, Notification first, @Nullable LocalDate end, boolean qualifies, Fate fate, boolean seen) {

    /** The day on which its first version was received. */
    public LocalDate firstReceivedOn() {
        return BusinessDays.dayOf(first.receivedAt());
    }

    /** The end that was notified; null = none, as always where it is definitive. */
    public @Nullable LocalDate notifiedEnd() {
        return notifiedEnd(version);
    }

    /** The end that a version notifies; null = none. */
    public static @Nullable LocalDate notifiedEnd(Notification version) {
        return version.kind().isDefinitive() ? null : version.end();
    }

    /** Whether its period lies before the day. */
    public boolean isOver(LocalDate day) {
        return end != null && !day.isBefore(end);
    }
}
