/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/** A shortage as it is shown. */
record ShortageView(
        UUID id,
        ProductView product,
        Phase phase,
        String definition,
        LocalDate start,
        @Nullable Boolean startKnown,
        @Nullable LocalDate end,
        @Nullable LocalDate lastKnown,
        @Nullable LocalDate confirmedOn,
        @Nullable Long days,
        boolean unreported,
        boolean conflict,
        @Nullable Severity severity,
        @Nullable LadderStep step,
        @Nullable AnnouncementView announcement) {

    /** A page of them. */
    @Schema(name = "ShortagePage")
    record Page(
            Instant asKnownAt,
            @Nullable LocalDate today,
            int page,
            int pageSize,
            long total,
            List<ShortageView> shortages) {

        static Page of(Found<ShortageRow> found, Catalogue catalogue, KnownAt at, PageRequest page) {
            List<ShortageView> views = found.rows().stream()
                    .map(row -> ShortageView.of(row, catalogue))
                    .toList();
            return new Page(at.instant(), found.today(), page.page(), page.pageSize(), found.total(), views);
        }
    }

    static ShortageView of(ShortageRow row, Catalogue catalogue) {
        Shortage shortage = row.shortage();
        return new ShortageView(
                row.id(),
                ProductView.of(catalogue, shortage.product()),
                shortage.phase(),
                shortage.definition(),
                shortage.start(),
                shortage.startKnown(),
                shortage.end(),
                shortage.lastKnown(),
                shortage.confirmedOn(),
                shortage.days(),
                shortage.unreported(),
                shortage.conflict(),
                row.severity(),
                row.step(),
                AnnouncementView.of(shortage.announcement()));
    }
}
