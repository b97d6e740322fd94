/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.latenotice.LateNoticeRow;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/** A late notice as it is shown. */
record LateNoticeView(
        UUID id,
        String reporter,
        ProductView product,
        String reportId,
        NotificationKind kind,
        LocalDate receivedDate,
        LocalDate start,
        LocalDate dueDate,
        long lateByDays,
        LateNoticeStatus status) {

    /** A page of them. */
    @Schema(name = "LateNoticePage")
    record Page(
            Instant asKnownAt,
            @Nullable LocalDate today,
            int page,
            int pageSize,
            long total,
            List<LateNoticeView> lateNotices) {

        static Page of(Found<LateNoticeRow> found, Catalogue catalogue, KnownAt at, PageRequest page) {
            List<LateNoticeView> views = found.rows().stream()
                    .map(row -> LateNoticeView.of(row, catalogue))
                    .toList();
            return new Page(at.instant(), found.today(), page.page(), page.pageSize(), found.total(), views);
        }
    }

    static LateNoticeView of(LateNoticeRow row, Catalogue catalogue) {
        LateNotice notice = row.notice();
        return new LateNoticeView(
                row.id(),
                notice.reporter().value(),
                ProductView.of(catalogue, notice.product()),
                notice.reportId().value(),
                notice.kind(),
                notice.receivedDate(),
                notice.start(),
                notice.dueDate(),
                notice.lateByDays(),
                notice.status());
    }
}
