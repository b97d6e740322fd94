/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.NotificationKind;

/**
 * A product that leaves the market, or left it a short while ago, and what remains.
 *
 * @param product the product, with its holder
 * @param kind how it leaves: a definitive kind
 * @param reportId the announcement in the version in effect
 * @param announcedOn the day of first receipt of the announcement
 * @param start the first day without it
 * @param holdersLeft independent holders on that day
 * @param remaining products of the group on the market on that day
 */
public record LeavingProduct(
        MarketProduct product,
        NotificationKind kind,
        ReportId reportId,
        LocalDate announcedOn,
        LocalDate start,
        int holdersLeft,
        List<ProductId> remaining) {

    /** Products are kept as they were. */
    public LeavingProduct {
        remaining = List.copyOf(remaining);
    }
}
