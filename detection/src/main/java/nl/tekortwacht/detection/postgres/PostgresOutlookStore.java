/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import static nl.tekortwacht.detection.postgres.PostgresReportLog.required;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.change.ProspectChanges;
import nl.tekortwacht.detection.detector.OutlookStore;
import nl.tekortwacht.detection.outlook.StandingShortage;
import nl.tekortwacht.detection.postgres.FindingTable.Version;
import nl.tekortwacht.detection.store.FindingKind;
import nl.tekortwacht.detection.store.UnseenSupply;
import nl.tekortwacht.detection.supply.SupplyFacts;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Supply, assessments and warnings in the schema {@code detection}. */
public final class PostgresOutlookStore implements OutlookStore {

    private static final String UNSEEN =
            "select product_id, revision from detection.supply where not looked order by product_id";
    private static final String TRY_LOOK =
            "select pg_try_advisory_xact_lock(hashtextextended('detection.supply look', 0)) as mine";
    private static final String SUPPLY =
            "select facts::text as facts from detection.supply where product_id = any ($1)";
    // In the order of products, as those who write the supply lock it.
    private static final String SEEN = """
            with locked as (
              select s.product_id from detection.supply s join {rows} using (product_id, revision)
              order by s.product_id for update of s)
            update detection.supply s set looked = true from locked l where s.product_id = l.product_id""";

    private static final FindingTable<Assessment> ASSESSMENTS = new FindingTable<>(
            "assessments", FindingKind.ASSESSMENT, Assessment.class, PostgresOutlookStore::assessment);
    private static final FindingTable<AtRisk> WARNINGS =
            new FindingTable<>("warnings", FindingKind.AT_RISK, AtRisk.class, PostgresOutlookStore::warning);

    private final DatabaseClient database;
    private final StandingFindings standing;

    /** The store in this database. */
    public PostgresOutlookStore(DatabaseClient database) {
        this.database = database;
        this.standing = new StandingFindings(database);
    }

    private static Columns<Version<Assessment>> assessment(Columns<Version<Assessment>> columns) {
        return columns.with("shortage_id", "uuid", v -> v.finding().shortageId())
                .with("severity", "text", v -> v.finding().severity())
                .with("step", "text", v -> v.finding().step())
                .with("body", "jsonb", v -> Json.text(v.finding()));
    }

    private static Columns<Version<AtRisk>> warning(Columns<Version<AtRisk>> columns) {
        return columns.with("basis", "text", v -> v.finding().basis())
                .with("runs_out", "date", v -> v.finding().runsOut())
                .with("body", "jsonb", v -> Json.text(v.finding()));
    }

    @Override
    public Mono<List<UnseenSupply>> unseen() {
        return database.sql(UNSEEN)
                .map(row -> new UnseenSupply(
                        new ProductId(required(row, "product_id", String.class)),
                        required(row, "revision", Long.class)))
                .all()
                .collectList();
    }

    @Override
    public Mono<Boolean> tryLook() {
        return database.sql(TRY_LOOK)
                .map(row -> required(row, "mine", Boolean.class))
                .one();
    }

    @Override
    public Mono<List<SupplyFacts>> supplyOf(Collection<ProductId> products) {
        return database.sql(SUPPLY)
                .bind(0, ids(products))
                .map(row -> Json.read(required(row, "facts", String.class), SupplyFacts.class))
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<ProductId, List<StandingShortage>>> shortagesOf(Collection<ProductId> products) {
        return standing.shortages(ids(products))
                .collect(Collectors.groupingBy(one -> one.shortage().product()));
    }

    @Override
    public Mono<Map<UUID, Finding>> prospectsOf(Collection<ProductId> products) {
        return Flux.concat(
                        prospects("assessments", products, Assessment.class),
                        prospects("warnings", products, AtRisk.class))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Flux<Map.Entry<UUID, Finding>> prospects(
            String table, Collection<ProductId> products, Class<? extends Finding> type) {
        return database.sql("select finding_id, body::text as body from detection." + table
                        + " where product_id = any ($1) and known_to is null")
                .bind(0, ids(products))
                .map(row -> prospect(row, type))
                .all();
    }

    private static Map.Entry<UUID, Finding> prospect(Readable row, Class<? extends Finding> type) {
        return Map.entry(required(row, "finding_id", UUID.class), Json.read(required(row, "body", String.class), type));
    }

    @Override
    public Mono<Void> write(ProspectChanges changes) {
        return Flux.<FindingTable<?>>just(ASSESSMENTS, WARNINGS)
                .concatMap(table -> table.write(database, changes.ends(), changes.rows()))
                .then();
    }

    @Override
    public Mono<Void> seen(List<UnseenSupply> supplies) {
        return Columns.<UnseenSupply>of(supplies)
                .with("product_id", "text", UnseenSupply::product)
                .with("revision", "bigint", UnseenSupply::revision)
                .in(database, SEEN)
                .then();
    }

    private static String[] ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::value).toArray(String[]::new);
    }
}
