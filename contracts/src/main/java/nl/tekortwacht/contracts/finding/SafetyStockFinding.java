/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one stock report against the legal safety stock (Stcrt. 2022, 17887; Stcrt. 2023, 32152).
 *
 * @param reason of an exemption, or of why it cannot be assessed; else null
 * @param weeks the norm in weeks; null = none in force
 * @param required units that the norm asks for, rounded half-up to 3 decimals; null = no norm or deliveries unknown
 * @param coverWeeks weeks that the stock lasts, rounded half-up to 3 decimals; null = deliveries unknown or zero
 * @param breachSince the day of the first stock report of the running breach; null = none runs
 * @param basis the formula and the rows of the norm that it was computed by
 */
public record SafetyStockFinding(
        PartyId party,
        ProductId product,
        LocalDate date,
        ReportId reportId,
        SafetyStockVerdict verdict,
        @Nullable SafetyStockReason reason,
        long onHand,
        @Nullable Long delivered12m,
        @Nullable BigDecimal weeks,
        @Nullable BigDecimal required,
        @Nullable BigDecimal coverWeeks,
        @Nullable LocalDate breachSince,
        SafetyStockBasis basis)
        implements Finding {}
