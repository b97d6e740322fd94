/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * An order line of a pharmacy, and what of it was delivered.
 *
 * @param date the day of the order
 * @param ordered units ordered, more than 0
 * @param delivered units delivered, 0 to {@code ordered}
 * @param supplier the party it was ordered from, as the pharmacy wrote it; null = not given. It may be unknown to the
 *     registry, so it is a text and not a {@link PartyId}
 */
public record OrderReport(
        ReportId reportId,
        PartyId reporter,
        ProductId product,
        Instant receivedAt,
        @Nullable ReportId replaces,
        LocalDate date,
        long ordered,
        long delivered,
        @Nullable String supplier)
        implements Report {}
