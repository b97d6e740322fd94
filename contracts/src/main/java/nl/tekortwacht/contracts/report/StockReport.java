/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A count of free stock by a wholesaler, a marketing-authorisation holder or a pharmacy.
 *
 * @param date the day of the count
 * @param onHand all free stock at the last count of that day, in units, 0 or more
 * @param delivered12m units delivered in the 12 months up to {@code date}; null = not given
 * @param stocked false if the product is not in the reporter's range; then {@code onHand} is 0
 * @param expectedResupply the day on which new stock is expected; null = not given
 */
public record StockReport(
        ReportId reportId,
        PartyId reporter,
        ProductId product,
        Instant receivedAt,
        @Nullable ReportId replaces,
        LocalDate date,
        long onHand,
        @Nullable Long delivered12m,
        boolean stocked,
        @Nullable LocalDate expectedResupply)
        implements Report {}
