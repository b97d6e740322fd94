/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.detection.detector.Progress;
import nl.tekortwacht.detection.detector.ReportLog;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Partition;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The report log in {@code detection.reports}, partitioned by the month of receipt (UTC). */
public final class PostgresReportLog implements ReportLog {

    private static final String LOCK_POSITIONS = """
            insert into detection.kafka_positions as p (topic, part, next_offset, stored, duplicate, quarantined)
            select topic, part, 0, 0, 0, 0 from {rows} order by topic, part
            on conflict (topic, part) do update set next_offset = p.next_offset
            returning topic, part, next_offset""";
    private static final String POSITIONS = """
            select p.topic, p.part, p.next_offset
            from detection.kafka_positions p join {rows} on p.topic = r.topic and p.part = r.part""";
    private static final String MOVE_POSITIONS = """
            insert into detection.kafka_positions as p (topic, part, next_offset, stored, duplicate, quarantined)
            select topic, part, next_offset, stored, duplicate, quarantined from {rows} order by topic, part
            on conflict (topic, part) do update set
              next_offset = excluded.next_offset,
              stored = p.stored + excluded.stored,
              duplicate = p.duplicate + excluded.duplicate,
              quarantined = p.quarantined + excluded.quarantined""";
    private static final String APPEND = """
            insert into detection.reports (product_id, received_at, reporter, report_id, type, date, body)
            select product_id, received_at, reporter, report_id, type, date, body from {rows}
            on conflict do nothing
            returning product_id, received_at, reporter, report_id""";
    private static final String KEEP = """
            insert into detection.unreadable (topic, part, record_offset, raw, reason)
            select topic, part, record_offset, decode(raw, 'base64'), reason from {rows}
            on conflict do nothing""";
    private static final String REPORTS_OF = """
            select product_id, body::text as body from detection.reports where product_id = any ($1)
            order by product_id, received_at""";

    private final DatabaseClient database;
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    /** The log in this database. */
    public PostgresReportLog(DatabaseClient database) {
        this.database = database;
    }

    private record Key(String product, Instant receivedAt, String reporter, String reportId) {

        static Key of(Report report) {
            return new Key(
                    report.product().value(),
                    report.receivedAt(),
                    report.reporter().value(),
                    report.reportId().value());
        }

        static Key of(Readable row) {
            return new Key(
                    required(row, "product_id", String.class),
                    required(row, "received_at", Instant.class),
                    required(row, "reporter", String.class),
                    required(row, "report_id", String.class));
        }
    }

    @Override
    public Mono<Map<Partition, Long>> lockPositions(Collection<Partition> partitions) {
        return readPositions(LOCK_POSITIONS, partitions);
    }

    @Override
    public Mono<Map<Partition, Long>> positions(Collection<Partition> partitions) {
        return readPositions(POSITIONS, partitions);
    }

    private Mono<Map<Partition, Long>> readPositions(String sql, Collection<Partition> partitions) {
        return Columns.<Partition>of(List.copyOf(partitions))
                .with("topic", "text", Partition::topic)
                .with("part", "int", Partition::number)
                .in(database, sql)
                .map(row -> Map.entry(
                        new Partition(required(row, "topic", String.class), required(row, "part", Integer.class)),
                        required(row, "next_offset", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Void> movePositions(Map<Partition, Progress> progress) {
        return Columns.<Map.Entry<Partition, Progress>>of(List.copyOf(progress.entrySet()))
                .with("topic", "text", entry -> entry.getKey().topic())
                .with("part", "int", entry -> entry.getKey().number())
                .with("next_offset", "bigint", entry -> entry.getValue().nextOffset())
                .with("stored", "bigint", entry -> entry.getValue().read().stored())
                .with("duplicate", "bigint", entry -> entry.getValue().read().duplicate())
                .with("quarantined", "bigint", entry -> entry.getValue().read().unreadable())
                .in(database, MOVE_POSITIONS)
                .then();
    }

    @Override
    public Mono<Void> makeRoomFor(Collection<LoggedReport> reports) {
        Set<YearMonth> missing = reports.stream()
                .map(logged -> YearMonth.from(logged.report().receivedAt().atOffset(ZoneOffset.UTC)))
                .filter(month -> !months.contains(month))
                .collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return Mono.empty();
        }
        String[] firstDays = missing.stream()
                .sorted()
                .map(month -> month.atDay(1).toString())
                .toArray(String[]::new);
        return database.sql("select detection.add_report_months($1::date[])")
                .bind(0, firstDays)
                .then()
                .doOnSuccess(done -> months.addAll(missing));
    }

    @Override
    public Mono<List<LoggedReport>> append(List<LoggedReport> reports) {
        return Columns.<LoggedReport>of(reports)
                .with("product_id", "text", logged -> logged.report().product())
                .with("received_at", "timestamptz", logged -> logged.report().receivedAt())
                .with("reporter", "text", logged -> logged.report().reporter())
                .with("report_id", "text", logged -> logged.report().reportId())
                .with("type", "text", logged -> type(logged.report()))
                .with("date", "date", logged -> date(logged.report()))
                .with("body", "jsonb", LoggedReport::body)
                .in(database, APPEND)
                .map(row -> Key.of(row))
                .all()
                .collect(Collectors.toSet())
                .map(added -> firstOfEach(reports, added));
    }

    private static List<LoggedReport> firstOfEach(List<LoggedReport> reports, Set<Key> added) {
        List<LoggedReport> first = new ArrayList<>(added.size());
        for (LoggedReport logged : reports) {
            if (added.remove(Key.of(logged.report()))) {
                first.add(logged);
            }
        }
        return first;
    }

    private static String type(Report report) {
        return switch (report) {
            case StockReport stock -> "stock";
            case OrderReport order -> "order";
            case Notification notification -> "notification";
            case Retraction retraction -> "retraction";
        };
    }

    private static @Nullable LocalDate date(Report report) {
        return switch (report) {
            case StockReport stock -> stock.date();
            case OrderReport order -> order.date();
            case Notification notification -> notification.start();
            case Retraction retraction -> null;
        };
    }

    @Override
    public Mono<Void> keep(List<Arrival.Unreadable> unreadables) {
        if (unreadables.isEmpty()) {
            return Mono.empty();
        }
        return Columns.<Arrival.Unreadable>of(unreadables)
                .with("topic", "text", record -> record.origin().partition().topic())
                .with("part", "int", record -> record.origin().partition().number())
                .with("record_offset", "bigint", record -> record.origin().offset())
                .with("raw", "text", Arrival.Unreadable::raw)
                .with("reason", "text", Arrival.Unreadable::reason)
                .in(database, KEEP)
                .then();
    }

    @Override
    public Mono<Map<ProductId, List<Report>>> reportsOf(Collection<ProductId> products) {
        return database.sql(REPORTS_OF)
                .bind(0, products.stream().map(ProductId::value).toArray(String[]::new))
                .map(row -> Json.read(required(row, "body", String.class), Report.class))
                .all()
                .collect(Collectors.groupingBy(Report::product, HashMap::new, Collectors.toList()))
                .map(Map::copyOf);
    }

    static <V> V required(Readable row, String column, Class<V> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
