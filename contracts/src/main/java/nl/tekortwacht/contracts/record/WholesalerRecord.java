/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.record;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.Share;
import org.jspecify.annotations.Nullable;

/**
 * How a wholesaler reported its stock.
 *
 * @param from the first day of the period
 * @param to the first day after it
 * @param products products with a counting report dated in the period
 * @param gaps of the intervals between two counting reports of a product, the later dated in the period, the product in
 *     the range at the earlier: those longer than a report speaks for (7 days)
 * @param longestGapDays the longest of them, in days; null = there is none
 * @param silentProducts products in the range at the last counting report, which no longer speaks for the period's last day
 * @param late of the days reported about: those whose first report came after the close of the day
 * @param lateBy calendar days from the day to that receipt, of those; 0 = in the evening of the same day
 */
public record WholesalerRecord(
        PartyId wholesaler,
        LocalDate from,
        LocalDate to,
        long products,
        Share gaps,
        @Nullable Long longestGapDays,
        long silentProducts,
        Share late,
        DayFigures lateBy) {}
