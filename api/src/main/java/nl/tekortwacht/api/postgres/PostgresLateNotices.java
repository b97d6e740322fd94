/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import nl.tekortwacht.api.latenotice.LateNoticeFilter;
import nl.tekortwacht.api.latenotice.LateNoticeRow;
import nl.tekortwacht.api.latenotice.LateNoticeSort;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.LateNotices;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.NotificationKind;
import reactor.core.publisher.Mono;

/** Reads {@code detection.late_notices}. */
public final class PostgresLateNotices implements LateNotices {

    private static final String TABLE = "detection.late_notices";

    private final Database database;

    /** Reads through the gate. */
    public PostgresLateNotices(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Found<LateNoticeRow>> find(LateNoticeFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        String order = OrderBy.of(
                filter.sort(),
                PostgresLateNotices::column,
                "received_date desc, product_id collate \"C\", reporter collate \"C\", finding_id");
        return database.<LateNoticeRow>count(TABLE, where, at).flatMap(head -> database.list(
                        Database.paged("select * from " + TABLE + where.sql() + order, page)
                                .bindAll(where.values()),
                        PostgresLateNotices::row)
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    private static Where where(LateNoticeFilter filter, KnownAt at) {
        PartyId reporter = filter.reporter();
        ProductId product = filter.product();
        return new Where()
                .known(at)
                .is("reporter = :reporter", "reporter", reporter == null ? null : reporter.value())
                .is("product_id = :product", "product", product == null ? null : product.value())
                .in("status", "statuses", filter.statuses());
    }

    private static LateNoticeRow row(Row row) {
        return new LateNoticeRow(
                row.uuid("finding_id"),
                row.instant("known_from"),
                new LateNotice(
                        new PartyId(row.text("reporter")),
                        new ProductId(row.text("product_id")),
                        new ReportId(row.text("report_id")),
                        row.word("kind", NotificationKind.class),
                        row.date("received_date"),
                        row.date("start_date"),
                        row.date("due_date"),
                        row.number("late_by_days"),
                        row.word("status", LateNoticeStatus.class)));
    }

    private static String column(LateNoticeSort field) {
        return switch (field) {
            case RECEIVED_DATE -> "received_date";
            case START -> "start_date";
            case LATE_BY_DAYS -> "late_by_days";
            case PRODUCT -> "product_id collate \"C\"";
            case REPORTER -> "reporter collate \"C\"";
        };
    }
}
