/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import java.util.List;

/**
 * What was notified: expected, not seen. Counted by the day of receipt; what became of an announcement by the day on
 * which its first version was received.
 *
 * @param notifications announcing notifications received, every version
 * @param chains first versions among them
 * @param products products that they are about
 * @param placings notifications of a placing on the market
 * @param announcements announcements with all their versions; more than chains where versions live on beside each other
 * @param withdrawn those that were taken back
 * @param longEnough those in effect that are notified for as long as a shortage takes (14 days) or longer, with an end
 * @param tooShort those in effect that are notified for less
 * @param open those in effect without an end
 * @param overLongEnough those of {@code longEnough} whose notified end has come
 * @param overTooShort those of {@code tooShort} whose notified end has come
 * @param causes of the announcements that were not taken back
 */
public record NotificationCounts(
        long notifications,
        long chains,
        long products,
        long placings,
        long announcements,
        long withdrawn,
        long longEnough,
        long tooShort,
        long open,
        long overLongEnough,
        long overTooShort,
        List<CauseCount> causes) {

    /** Causes are kept as they were. */
    public NotificationCounts {
        causes = List.copyOf(causes);
    }
}
