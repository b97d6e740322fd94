/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.statistics.CountryStatistics;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.postgres.PostgresOutbox;
import nl.tekortwacht.detection.postgres.PostgresOutlookStore;
import nl.tekortwacht.detection.postgres.PostgresOverviewStore;
import nl.tekortwacht.detection.postgres.PostgresRegistryLines;
import nl.tekortwacht.detection.postgres.PostgresReportLog;
import nl.tekortwacht.detection.postgres.PostgresTimelineStore;
import nl.tekortwacht.detection.store.OutgoingEvent;

/** The stores in a real PostgreSQL. */
final class PostgresWorld implements World {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> CONTENTS = List.of(
            "select 'shortage ' || t::text as line from detection.shortages t",
            "select 'stock ' || t::text as line from detection.safety_stock t",
            "select 'notice ' || t::text as line from detection.late_notices t",
            "select 'day ' || t::text as line from detection.days t",
            "select 'closed ' || t::text as line from detection.closed_days t",
            "select 'supply ' || product_id || facts::text as line from detection.supply t",
            "select 'state ' || product_id || known_at || closed_through || rebuild as line"
                    + " from detection.product_states t");

    private final TestDatabase database = TestDatabase.fresh();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final DetectorPorts ports = new DetectorPorts(
            database.transactions(),
            new PostgresReportLog(database.client()),
            new PostgresTimelineStore(database.client()),
            new PostgresOutlookStore(database.client()),
            new PostgresOverviewStore(database.client()),
            new PostgresOutbox(database.client(), Clock.systemUTC()),
            new DetectionMeters(meters));

    @Override
    public DetectorPorts ports() {
        return ports;
    }

    @Override
    public Optional<Overview> overview(LocalDate day) {
        List<String> basis = texts("select basis::text from detection.overviews where day = '" + day + "'");
        if (basis.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Overview(
                new CountryStatistics(
                        day,
                        Json.read(basis.getFirst(), StatisticsBasis.class),
                        bodies("statistics where known_to is null", StatisticsRow.class)),
                bodies("group_markets natural join detection.overviews where day = '" + day + "'", GroupMarket.class),
                bodies("holder_records natural join detection.overviews where day = '" + day + "'", HolderRecord.class),
                bodies(
                        "wholesaler_records natural join detection.overviews where day = '" + day + "'",
                        WholesalerRecord.class)));
    }

    private <T> List<T> bodies(String from, Class<T> type) {
        return texts("select body::text from detection." + from).stream()
                .map(body -> Json.read(body, type))
                .toList();
    }

    @Override
    public RegistryLines lines() {
        return new PostgresRegistryLines(database.client());
    }

    @Override
    public MeterRegistry meters() {
        return meters;
    }

    @Override
    public void register(List<? extends RegistryLine> lines) {
        for (RegistryLine line : lines) {
            database.client()
                    .sql(
                            "insert into ingest.registry_lines (kind, id, added_at, line) values ('', '', now(), $1::jsonb)")
                    .bind(0, Json.text(line))
                    .then()
                    .block(SOON);
        }
    }

    @Override
    public List<String> contents() {
        List<String> all = new ArrayList<>();
        CONTENTS.forEach(sql -> all.addAll(texts(sql)));
        all.sort(null);
        return all;
    }

    /** The first column of a query, as text. */
    List<String> texts(String sql) {
        return requireNonNull(database.client()
                .sql(sql)
                .map(row -> requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }

    @Override
    public List<OutgoingEvent> events() {
        return requireNonNull(database.client()
                .sql("select seq, product_id, body::text from detection.findings order by seq")
                .map(row -> new OutgoingEvent(
                        requireNonNull(row.get(0, Long.class)),
                        new ProductId(requireNonNull(row.get(1, String.class))),
                        requireNonNull(row.get(2, String.class))))
                .all()
                .collectList()
                .block(SOON));
    }

    @Override
    public BatchCount countedWithPositions() {
        return requireNonNull(database.client()
                .sql("select sum(stored)::bigint, sum(duplicate)::bigint, sum(quarantined)::bigint"
                        + " from detection.kafka_positions")
                .map(row -> new BatchCount(
                        requireNonNull(row.get(0, Long.class)),
                        requireNonNull(row.get(1, Long.class)),
                        requireNonNull(row.get(2, Long.class))))
                .one()
                .block(SOON));
    }

    @Override
    public long unreadable() {
        return texts("select reason from detection.unreadable").size();
    }

    @Override
    public void close() {
        database.close();
    }
}
