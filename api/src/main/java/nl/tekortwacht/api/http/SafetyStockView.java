/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.api.safetystock.SafetyStockRow;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.finding.SafetyStockBasis;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import org.jspecify.annotations.Nullable;

/** A safety-stock finding as it is shown. */
record SafetyStockView(
        UUID id,
        String party,
        ProductView product,
        LocalDate date,
        String reportId,
        SafetyStockVerdict verdict,
        @Nullable SafetyStockReason reason,
        long onHand,
        @Nullable Long delivered12m,
        @Nullable BigDecimal weeks,
        @Nullable BigDecimal required,
        @Nullable BigDecimal coverWeeks,
        @Nullable LocalDate breachSince,
        SafetyStockBasis basis) {

    /** A page of them. */
    @Schema(name = "SafetyStockPage")
    record Page(
            Instant asKnownAt,
            @Nullable LocalDate today,
            int page,
            int pageSize,
            long total,
            List<SafetyStockView> safetyStockFindings) {

        static Page of(Found<SafetyStockRow> found, Catalogue catalogue, KnownAt at, PageRequest page) {
            List<SafetyStockView> views = found.rows().stream()
                    .map(row -> SafetyStockView.of(row, catalogue))
                    .toList();
            return new Page(at.instant(), found.today(), page.page(), page.pageSize(), found.total(), views);
        }
    }

    static SafetyStockView of(SafetyStockRow row, Catalogue catalogue) {
        SafetyStockFinding finding = row.finding();
        return new SafetyStockView(
                row.id(),
                finding.party().value(),
                ProductView.of(catalogue, finding.product()),
                finding.date(),
                finding.reportId().value(),
                finding.verdict(),
                finding.reason(),
                finding.onHand(),
                finding.delivered12m(),
                finding.weeks(),
                finding.required(),
                finding.coverWeeks(),
                finding.breachSince(),
                finding.basis());
    }
}
