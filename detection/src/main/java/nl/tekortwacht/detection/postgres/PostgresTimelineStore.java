/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import static nl.tekortwacht.detection.postgres.PostgresReportLog.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.detector.TimelineStore;
import nl.tekortwacht.detection.store.ClosedDay;
import nl.tekortwacht.detection.store.ProductState;
import nl.tekortwacht.detection.store.ProductUpdate;
import nl.tekortwacht.detection.store.RegistryMark;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** States, findings and days in the schema {@code detection}; each table written by one statement per batch. */
public final class PostgresTimelineStore implements TimelineStore {

    // Always in the order of products, so that two transactions never wait for each other in a circle.
    private static final String LOCK = """
            insert into detection.product_states as s (product_id, registry_seq, revision)
            select product_id, 0, 0 from {rows} order by product_id
            on conflict (product_id) do update set revision = s.revision
            returning s.*""";
    private static final String CLAIM = """
            select * from detection.product_states
            where product_id > $1 and (rebuild or closed_through is null or closed_through < $2)
            order by product_id limit $3 for update skip locked""";
    private static final String MOVE = """
            update detection.product_states s
            set known_at = r.known_at, closed_through = r.closed_through, registry_seq = r.registry_seq,
              revision = r.revision, rebuild = r.rebuild
            from {rows} where s.product_id = r.product_id""";
    private static final String CLOSE = """
            insert into detection.closed_days (day, closed_at) select day, closed_at from {rows} order by day
            on conflict do nothing""";
    private static final String MARK = """
            with lines as (select * from {rows}),
              concerned as (
                select s.product_id from lines l join detection.product_states s on s.product_id = l.product_id
                where s.registry_seq < l.seq and (l.recorded_at is null or l.recorded_at <= s.known_at)
                union
                select s.product_id from lines l cross join detection.product_states s
                where l.product_id is null
                  and s.registry_seq < l.seq and (l.recorded_at is null or l.recorded_at <= s.known_at)),
              locked as (
                select product_id from detection.product_states
                where not rebuild and known_at is not null and product_id in (select product_id from concerned)
                order by product_id for update)
            update detection.product_states s set rebuild = true from locked l where s.product_id = l.product_id""";

    private final DatabaseClient database;
    private final StandingFindings standing;

    /** The store in this database. */
    public PostgresTimelineStore(DatabaseClient database) {
        this.database = database;
        this.standing = new StandingFindings(database);
    }

    @Override
    public Mono<List<ProductState>> lock(Collection<ProductId> products) {
        return Columns.<ProductId>of(List.copyOf(products))
                .with("product_id", "text", ProductId::value)
                .in(database, LOCK)
                .map(row -> state(row))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<ProductState>> claimOpen(LocalDate day, @Nullable ProductId after, int limit) {
        return database.sql(CLAIM)
                .bind(0, after == null ? "" : after.value())
                .bind(1, day)
                .bind(2, limit)
                .map(row -> state(row))
                .all()
                .collectList();
    }

    private static ProductState state(Readable row) {
        return new ProductState(
                new ProductId(required(row, "product_id", String.class)),
                row.get("known_at", Instant.class),
                row.get("closed_through", LocalDate.class),
                required(row, "registry_seq", Long.class),
                required(row, "revision", Long.class),
                required(row, "rebuild", Boolean.class));
    }

    @Override
    public Mono<Map<ProductId, Map<UUID, Finding>>> findingsOf(Collection<ProductId> products) {
        return standing.of(products.stream().map(ProductId::value).toArray(String[]::new))
                .collect(HashMap::new, (found, one) -> found.computeIfAbsent(
                                one.finding().product(), product -> new HashMap<>())
                        .put(one.id(), one.finding()));
    }

    @Override
    public Mono<Void> write(List<ProductUpdate> updates) {
        if (updates.isEmpty()) {
            return Mono.empty();
        }
        return Flux.fromIterable(FindingTables.ALL)
                .concatMap(table -> table.write(database, updates))
                .then(DayTable.write(database, updates))
                .then(SupplyTable.write(database, updates))
                .then(move(updates));
    }

    private Mono<Void> move(List<ProductUpdate> updates) {
        return Columns.<ProductState>of(
                        updates.stream().map(ProductUpdate::state).toList())
                .with("product_id", "text", ProductState::product)
                .with("known_at", "timestamptz", ProductState::knownAt)
                .with("closed_through", "date", ProductState::closedThrough)
                .with("registry_seq", "bigint", ProductState::registrySeq)
                .with("revision", "bigint", ProductState::revision)
                .with("rebuild", "boolean", ProductState::rebuild)
                .in(database, MOVE)
                .then();
    }

    @Override
    public Mono<Void> close(List<ClosedDay> days) {
        if (days.isEmpty()) {
            return Mono.empty();
        }
        return Columns.<ClosedDay>of(days)
                .with("day", "date", ClosedDay::day)
                .with("closed_at", "timestamptz", ClosedDay::closedAt)
                .in(database, CLOSE)
                .then();
    }

    @Override
    public Mono<LocalDate> lastClosedDay() {
        return database.sql("select day from detection.closed_days order by day desc limit 1")
                .map(row -> required(row, "day", LocalDate.class))
                .one();
    }

    @Override
    public Mono<Long> mark(List<RegistryMark> marks) {
        return Columns.<RegistryMark>of(marks)
                .with("product_id", "text", RegistryMark::product)
                .with("seq", "bigint", RegistryMark::seq)
                .with("recorded_at", "timestamptz", RegistryMark::recordedAt)
                .in(database, MARK)
                .fetch()
                .rowsUpdated();
    }
}
