/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * The latest counting stock report of a party about a product, as an input of a computation.
 *
 * @param date the day of the count
 * @param onHand units in stock
 * @param delivered12m units delivered in the 12 months up to the date; null = not reported
 */
public record StockLine(
        PartyId party,
        ReportId reportId,
        LocalDate date,
        long onHand,
        @Nullable Long delivered12m) {}
