/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.warning.WarningRow;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/**
 * A substitution group as it is shown.
 *
 * @param today the last closed day at {@code asKnownAt}
 * @param products the registered products, by number
 * @param market who supplies it, by the latest overview; null = there is none
 */
@Schema(name = "Group")
record GroupView(
        Instant asKnownAt,
        @Nullable LocalDate today,
        String group,
        List<Member> products,
        @Nullable MarketView market) {

    /** A product of the group, with what is the matter with it. */
    @Schema(name = "GroupMember")
    record Member(
            ProductView product,
            List<StandingShortage> shortages,
            @Nullable StandingWarning warning) {}

    /** A shortage that is not over; severity and step are null until it is assessed. */
    @Schema(name = "GroupShortage")
    record StandingShortage(
            UUID id,
            Phase phase,
            @Nullable Severity severity,
            @Nullable LadderStep step) {}

    /** That it is expected to run out. */
    @Schema(name = "GroupWarning")
    record StandingWarning(UUID id, LocalDate runsOut, RiskBasis basis) {}

    /** The shortages and warnings of all products of the group. */
    record Standing(Found<ShortageRow> shortages, Found<WarningRow> warnings) {

        Member of(ProductLine line) {
            return new Member(ProductView.of(line), shortagesOf(line.product()), warningOf(line.product()));
        }

        private List<StandingShortage> shortagesOf(ProductId product) {
            return shortages.rows().stream()
                    .filter(row -> row.shortage().product().equals(product))
                    .map(row -> new StandingShortage(row.id(), row.shortage().phase(), row.severity(), row.step()))
                    .toList();
        }

        private @Nullable StandingWarning warningOf(ProductId product) {
            return warnings.rows().stream()
                    .filter(row -> row.warning().product().equals(product))
                    .map(row -> new StandingWarning(
                            row.id(), row.warning().runsOut(), row.warning().basis()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
