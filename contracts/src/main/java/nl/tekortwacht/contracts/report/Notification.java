/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A marketing-authorisation holder's notification to the authorities (Geneesmiddelenwet art. 49(6) and 49(7)).
 *
 * @param kind what is notified
 * @param start the first day of the interruption, or the day of placing on the market
 * @param end the first day after it; null = unknown. Not used for a definitive kind or {@code PLACED_ON_MARKET}
 * @param cause why; null only for {@code PLACED_ON_MARKET}
 * @param marketShare the product's share of its market, 0 to 1; null = not given
 * @param remarks free text; null = none
 */
public record Notification(
        ReportId reportId,
        PartyId reporter,
        ProductId product,
        Instant receivedAt,
        @Nullable ReportId replaces,
        NotificationKind kind,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Cause cause,
        @Nullable BigDecimal marketShare,
        @Nullable String remarks)
        implements Report {}
