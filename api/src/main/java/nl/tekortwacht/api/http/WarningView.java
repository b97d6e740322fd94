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
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.api.warning.WarningRow;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/** An early warning as it is shown; the fields are those of {@link AtRisk}. */
@Schema(name = "Warning")
record WarningView(
        UUID id,
        Instant knownFrom,
        ProductView product,
        LocalDate day,
        RiskBasis basis,
        LocalDate runsOut,
        LocalDate earliest,
        @Nullable LocalDate latest,
        long horizonDays,
        Demand demand,
        BigDecimal wholesaleUnits,
        BigDecimal wholesaleDays,
        @Nullable StockLine holder,
        @Nullable BigDecimal holderUnits,
        @Nullable BigDecimal usualDays,
        List<CoverPoint> points,
        @Nullable ReportId announcement,
        List<AtRisk.PartyOut> parties,
        List<String> rules,
        String formula) {

    /** A page of them. */
    @Schema(name = "WarningPage")
    record Page(
            Instant asKnownAt,
            @Nullable LocalDate today,
            int page,
            int pageSize,
            long total,
            List<WarningView> warnings) {

        static Page of(Found<WarningRow> found, Catalogue catalogue, KnownAt at, PageRequest page) {
            List<WarningView> views = found.rows().stream()
                    .map(row -> WarningView.of(row, catalogue))
                    .toList();
            return new Page(at.instant(), found.today(), page.page(), page.pageSize(), found.total(), views);
        }
    }

    static WarningView of(WarningRow row, Catalogue catalogue) {
        AtRisk warning = row.warning();
        return new WarningView(
                row.id(),
                row.knownFrom(),
                ProductView.of(catalogue, warning.product()),
                warning.day(),
                warning.basis(),
                warning.runsOut(),
                warning.earliest(),
                warning.latest(),
                warning.horizonDays(),
                warning.demand(),
                warning.wholesaleUnits(),
                warning.wholesaleDays(),
                warning.holder(),
                warning.holderUnits(),
                warning.usualDays(),
                warning.points(),
                warning.announcement(),
                warning.parties(),
                warning.rules(),
                warning.formula());
    }
}
