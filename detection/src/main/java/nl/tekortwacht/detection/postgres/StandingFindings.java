/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import static nl.tekortwacht.detection.postgres.PostgresReportLog.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockBasis;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.detection.outlook.StandingShortage;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Reads the findings that stand, back from their rows. */
final class StandingFindings {

    private static final String SHORTAGES = """
            select f.*, f.announcement::text as announced, s.closed_through
            from detection.shortages f join detection.product_states s using (product_id)
            where f.product_id = any ($1) and f.known_to is null""";
    private static final String SAFETY_STOCK = "select f.*, f.basis::text as computed_by from detection.safety_stock f"
            + " where product_id = any ($1) and known_to is null";
    private static final String LATE_NOTICES =
            "select * from detection.late_notices where product_id = any ($1) and known_to is null";

    private final DatabaseClient database;

    StandingFindings(DatabaseClient database) {
        this.database = database;
    }

    /** A finding with its id. */
    record Identified(UUID id, Finding finding) {}

    Flux<Identified> of(String[] products) {
        return read(SHORTAGES, products, StandingFindings::shortage)
                .concatWith(read(SAFETY_STOCK, products, StandingFindings::safetyStock))
                .concatWith(read(LATE_NOTICES, products, StandingFindings::lateNotice));
    }

    /** Shortages and late notices. */
    Flux<Finding> withoutStock(String[] products) {
        return read(SHORTAGES, products, StandingFindings::shortage)
                .concatWith(read(LATE_NOTICES, products, StandingFindings::lateNotice))
                .map(Identified::finding);
    }

    /** The rows of the shortage list alone. */
    Flux<StandingShortage> shortages(String[] products) {
        return database.sql(SHORTAGES)
                .bind(0, products)
                .map(row -> new StandingShortage(required(row, "finding_id", UUID.class), shortage(row)))
                .all();
    }

    private Flux<Identified> read(String sql, String[] products, Function<Readable, Finding> finding) {
        return database.sql(sql)
                .bind(0, products)
                .map(row -> new Identified(required(row, "finding_id", UUID.class), finding.apply(row)))
                .all();
    }

    private static Shortage shortage(Readable row) {
        LocalDate start = required(row, "start_date", LocalDate.class);
        @Nullable LocalDate end = row.get("end_date", LocalDate.class);
        @Nullable LocalDate lastKnown = row.get("last_known", LocalDate.class);
        @Nullable String announced = row.get("announced", String.class);
        return new Shortage(
                product(row),
                Phase.valueOf(text(row, "phase")),
                text(row, "definition"),
                start,
                row.get("start_known", Boolean.class),
                end,
                lastKnown,
                row.get("confirmed_on", LocalDate.class),
                required(row, "has_episode", Boolean.class)
                        ? days(start, end, lastKnown, row.get("closed_through", LocalDate.class))
                        : null,
                required(row, "unreported", Boolean.class),
                required(row, "conflict", Boolean.class),
                announced == null ? null : Json.read(announced, Announced.class));
    }

    private static long days(
            LocalDate start, @Nullable LocalDate end, @Nullable LocalDate lastKnown, @Nullable LocalDate today) {
        if (end != null) {
            return ChronoUnit.DAYS.between(start, end);
        }
        LocalDate last = lastKnown != null ? lastKnown : today != null ? today : start;
        return ChronoUnit.DAYS.between(start, last) + 1;
    }

    private static Finding safetyStock(Readable row) {
        @Nullable String reason = row.get("reason", String.class);
        return new SafetyStockFinding(
                new PartyId(text(row, "party")),
                product(row),
                required(row, "date", LocalDate.class),
                new ReportId(text(row, "report_id")),
                SafetyStockVerdict.valueOf(text(row, "verdict")),
                reason == null ? null : SafetyStockReason.valueOf(reason),
                required(row, "on_hand", Long.class),
                row.get("delivered12m", Long.class),
                row.get("weeks", BigDecimal.class),
                row.get("required", BigDecimal.class),
                row.get("cover_weeks", BigDecimal.class),
                row.get("breach_since", LocalDate.class),
                Json.read(text(row, "computed_by"), SafetyStockBasis.class));
    }

    private static Finding lateNotice(Readable row) {
        return new LateNotice(
                new PartyId(text(row, "reporter")),
                product(row),
                new ReportId(text(row, "report_id")),
                NotificationKind.valueOf(text(row, "kind")),
                required(row, "received_date", LocalDate.class),
                required(row, "start_date", LocalDate.class),
                required(row, "due_date", LocalDate.class),
                required(row, "late_by_days", Long.class),
                LateNoticeStatus.valueOf(text(row, "status")));
    }

    private static ProductId product(Readable row) {
        return new ProductId(text(row, "product_id"));
    }

    private static String text(Readable row, String column) {
        return required(row, column, String.class);
    }
}
