/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.safetystock.SafetyStockFilter;
import nl.tekortwacht.api.safetystock.SafetyStockRow;
import nl.tekortwacht.api.safetystock.SafetyStockSort;
import nl.tekortwacht.api.store.SafetyStocks;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.finding.SafetyStockBasis;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import reactor.core.publisher.Mono;

/** Reads {@code detection.safety_stock}. */
public final class PostgresSafetyStocks implements SafetyStocks {

    private static final String TABLE = "detection.safety_stock";

    private final Database database;

    /** Reads through the gate. */
    public PostgresSafetyStocks(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Found<SafetyStockRow>> find(SafetyStockFilter filter, KnownAt at, PageRequest page) {
        Where reports = reports(filter, at);
        Where where = filter.runningBreachesOnly() ? new Where().and("breach_since is not null") : reports;
        String from = filter.runningBreachesOnly() ? latest(reports) : TABLE;
        where.in("verdict", "verdicts", filter.verdicts())
                .is("date >= :from", "from", filter.from())
                .is("date <= :to", "to", filter.to());
        where.values().putAll(reports.values());
        String order = OrderBy.of(
                filter.sort(),
                PostgresSafetyStocks::column,
                "date desc, product_id collate \"C\", party collate \"C\", report_id collate \"C\", finding_id");
        return database.<SafetyStockRow>count(from, where, at).flatMap(head -> database.list(
                        Database.paged("select *, basis::text as computed_by from " + from + where.sql() + order, page)
                                .bindAll(where.values()),
                        PostgresSafetyStocks::row)
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    private static Where reports(SafetyStockFilter filter, KnownAt at) {
        PartyId party = filter.party();
        ProductId product = filter.product();
        return new Where()
                .known(at)
                .is("party = :party", "party", party == null ? null : party.value())
                .is("product_id = :product", "product", product == null ? null : product.value());
    }

    /** The latest finding of each party and product, which alone says whether a breach runs. */
    static String latest(Where reports) {
        return "(select distinct on (party, product_id) * from " + TABLE + reports.sql()
                + " order by party, product_id, date desc, report_id collate \"C\" desc) latest";
    }

    private static SafetyStockRow row(Row row) {
        return new SafetyStockRow(
                row.uuid("finding_id"),
                row.instant("known_from"),
                new SafetyStockFinding(
                        new PartyId(row.text("party")),
                        new ProductId(row.text("product_id")),
                        row.date("date"),
                        new ReportId(row.text("report_id")),
                        row.word("verdict", SafetyStockVerdict.class),
                        row.wordOrNull("reason", SafetyStockReason.class),
                        row.number("on_hand"),
                        row.orNull("delivered12m", Long.class),
                        row.orNull("weeks", BigDecimal.class),
                        row.orNull("required", BigDecimal.class),
                        row.orNull("cover_weeks", BigDecimal.class),
                        row.orNull("breach_since", LocalDate.class),
                        Json.read(row.text("computed_by"), SafetyStockBasis.class)));
    }

    private static String column(SafetyStockSort field) {
        return switch (field) {
            case DATE -> "date";
            case PRODUCT -> "product_id collate \"C\"";
            case PARTY -> "party collate \"C\"";
            case COVER_WEEKS -> "cover_weeks";
            case BREACH_SINCE -> "breach_since";
        };
    }
}
