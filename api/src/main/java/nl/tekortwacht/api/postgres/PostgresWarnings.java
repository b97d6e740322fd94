/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Warnings;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.api.warning.WarningFilter;
import nl.tekortwacht.api.warning.WarningRow;
import nl.tekortwacht.api.warning.WarningSort;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import reactor.core.publisher.Mono;

/** Reads {@code detection.warnings}. */
public final class PostgresWarnings implements Warnings {

    private static final String TABLE = "detection.warnings";

    private final Database database;

    /** Reads through the gate. */
    public PostgresWarnings(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Found<WarningRow>> find(WarningFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        String order =
                OrderBy.of(filter.sort(), PostgresWarnings::column, "runs_out, product_id collate \"C\", finding_id");
        return database.<WarningRow>count(TABLE, where, at).flatMap(head -> database.list(
                        Database.paged(
                                        "select finding_id, known_from, body::text as whole from " + TABLE + where.sql()
                                                + order,
                                        page)
                                .bindAll(where.values()),
                        PostgresWarnings::row)
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    private static Where where(WarningFilter filter, KnownAt at) {
        ProductId product = filter.product();
        return new Where()
                .known(at)
                .is("product_id = :product", "product", product == null ? null : product.value())
                .among(filter.products())
                .in("basis", "bases", filter.bases())
                .is("runs_out < :before", "before", filter.runsOutBefore());
    }

    private static WarningRow row(Row row) {
        return new WarningRow(
                row.uuid("finding_id"), row.instant("known_from"), Json.read(row.text("whole"), AtRisk.class));
    }

    private static String column(WarningSort field) {
        return switch (field) {
            case RUNS_OUT -> "runs_out";
            case PRODUCT -> "product_id collate \"C\"";
        };
    }
}
