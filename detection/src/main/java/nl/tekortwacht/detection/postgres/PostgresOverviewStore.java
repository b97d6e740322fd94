/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import static nl.tekortwacht.detection.postgres.PostgresReportLog.required;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.detector.OverviewStore;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.overview.ProductPast;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Overviews in the schema {@code detection}, made of the log of reports and of the rows of findings and days. */
public final class PostgresOverviewStore implements OverviewStore {

    private static final String DUE = """
            select d.day from detection.closed_days d
            where d.day = (select max(day) from detection.closed_days)
              and not exists (select 1 from detection.overviews o where o.day = d.day)
              and (d.closed_at < $1 or not exists (
                select 1 from detection.product_states s
                where s.known_at is not null and (s.rebuild or s.closed_through < d.day)))""";
    private static final String FIRST_RECEIPT = "select min(received_at) as first from detection.reports";
    private static final String PRODUCTS = """
            select product_id from detection.product_states
            where known_at is not null and product_id > $1 order by product_id limit $2""";
    private static final String REPORTS = """
            select body::text as body from detection.reports
            where product_id = any ($1) and type <> 'order' order by product_id, received_at""";
    private static final String AVAILABLE = """
            select product_id, day from detection.days
            where product_id = any ($1) and known_to is null and verdict = 'AVAILABLE'""";

    private final DatabaseClient database;
    private final StandingFindings standing;
    private final OverviewTables tables;

    /** The store in this database. */
    public PostgresOverviewStore(DatabaseClient database) {
        this.database = database;
        this.standing = new StandingFindings(database);
        this.tables = new OverviewTables(database);
    }

    @Override
    public Mono<LocalDate> due(Instant notWaitingFrom) {
        return database.sql(DUE)
                .bind(0, notWaitingFrom)
                .map(row -> required(row, "day", LocalDate.class))
                .one();
    }

    @Override
    public Mono<Instant> firstReceipt() {
        return database.sql(FIRST_RECEIPT)
                .map(row -> Optional.ofNullable(row.get("first", Instant.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<List<ProductId>> products(@Nullable ProductId after, int limit) {
        return database.sql(PRODUCTS)
                .bind(0, after == null ? "" : after.value())
                .bind(1, limit)
                .map(row -> new ProductId(required(row, "product_id", String.class)))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<ProductPast>> pastsOf(Collection<ProductId> products) {
        String[] ids = products.stream().map(ProductId::value).toArray(String[]::new);
        return reports(ids).flatMap(reports -> standing.withoutStock(ids)
                .collect(Collectors.groupingBy(Finding::product))
                .flatMap(findings -> available(ids).map(available -> products.stream()
                        .map(product -> new ProductPast(
                                product,
                                reports.getOrDefault(product, List.of()),
                                findings.getOrDefault(product, List.of()),
                                available.getOrDefault(product, List.of())))
                        .toList())));
    }

    private Mono<Map<ProductId, List<Report>>> reports(String[] products) {
        return database.sql(REPORTS)
                .bind(0, products)
                .map(row -> Json.read(required(row, "body", String.class), Report.class))
                .all()
                .collect(Collectors.groupingBy(Report::product));
    }

    private Mono<Map<ProductId, List<LocalDate>>> available(String[] products) {
        return database.sql(AVAILABLE)
                .bind(0, products)
                .map(row -> Map.entry(
                        new ProductId(required(row, "product_id", String.class)),
                        required(row, "day", LocalDate.class)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Mono<Void> write(Overview overview, Instant knownFrom) {
        return tables.write(overview, knownFrom);
    }
}
