/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

/**
 * How the number of notifications becomes the number of shortages.
 *
 * <p>{@code notifications = laterVersions + chains}; {@code chains + branches = withdrawn + tooShort + announcedAndSeen +
 * seenBriefly + avoided + unverified + pending}; {@code seenAndAnnounced + seenNotAnnounced = shortages}. Several
 * announcements can be about one shortage and several shortages about one announcement, so {@code announcedAndSeen}
 * differs from {@code seenAndAnnounced}. Notifications count by receipt, announcements by first receipt, shortages by
 * their first day.
 *
 * @param notifications announcing notifications received
 * @param laterVersions those that replace an earlier one
 * @param chains those that replace none
 * @param branches announcements that share a first version with another, the first of them not counted
 * @param withdrawn announcements taken back
 * @param tooShort announcements in effect notified for less than 14 days
 * @param announcedAndSeen with a confirmed shortage that belongs to them
 * @param seenBriefly with unavailability, but none that was confirmed
 * @param avoided over, without unavailability, with evidence of supply
 * @param unverified over, without any evidence
 * @param pending not over, nothing seen
 * @param seenAndAnnounced confirmed shortages to which an announcement belongs
 * @param seenNotAnnounced confirmed shortages to which none belongs
 * @param shortages confirmed shortages
 */
public record Reconciliation(
        long notifications,
        long laterVersions,
        long chains,
        long branches,
        long withdrawn,
        long tooShort,
        long announcedAndSeen,
        long seenBriefly,
        long avoided,
        long unverified,
        long pending,
        long seenAndAnnounced,
        long seenNotAnnounced,
        long shortages) {}
