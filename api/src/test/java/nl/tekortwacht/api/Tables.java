/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The tables of ingest, detection and alerting, made by the migrations of their owners, with rows of the tests. */
public final class Tables {

    private static final Tables SHARED = new Tables();
    private static final List<String> FILLED = List.of(
            "detection.shortages",
            "detection.safety_stock",
            "detection.late_notices",
            "detection.assessments",
            "detection.warnings",
            "detection.overviews",
            "detection.group_markets",
            "detection.holder_records",
            "detection.wholesaler_records",
            "detection.statistics",
            "detection.days",
            "detection.closed_days",
            "detection.reports",
            "detection.findings",
            "alerting.beliefs",
            "alerting.acknowledgements",
            "alerting.waiting",
            "alerting.delivery_alerts",
            "alerting.delivery_attempts",
            "alerting.deliveries",
            "alerting.alerts",
            "alerting.test_requests",
            "alerting.stock_lists",
            "alerting.holder_contacts",
            "alerting.subscriptions");

    private final EmbeddedPostgres postgres;
    private final Map<String, Map<String, String>> required = new HashMap<>();
    private long lastUuid;

    private Tables() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String owner : List.of("ingest", "detection", "alerting")) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas(owner)
                    .locations("filesystem:../" + owner + "/src/main/resources/db/" + owner)
                    .load()
                    .migrate();
        }
        // Detection makes the months it needs; the tests need none of their own if there is a place for all.
        run("""
                do $$ begin
                  create table detection.reports_of_tests partition of detection.reports default;
                exception when invalid_object_definition then null; end $$""");
        TestRegistry.lines().forEach(this::registryLine);
    }

    /** The tables of this test run. */
    public static Tables shared() {
        return SHARED;
    }

    String r2dbcUrl() {
        return "r2dbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    void empty() {
        run("truncate " + String.join(", ", FILLED));
    }

    /** Runs any statement. */
    public void run(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of what any query finds. */
    public List<String> texts(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** An identifier that no row has yet. */
    public UUID uuid() {
        return new UUID(0x1000_0000_0000_4000L, 0x8000_0000_0000_0000L + ++lastUuid);
    }

    /** A row under construction; instants and days may be given as text. */
    public Insert into(String table) {
        return new Insert(table);
    }

    /** The day closed at six in the evening, local winter time. */
    public void dayCloses(String day) {
        into("detection.closed_days")
                .with("day", LocalDate.parse(day))
                .with("closed_at", Instant.parse(day + "T17:00:00Z"))
                .add();
    }

    /** A confirmed shortage that is still open and was known from the day it was confirmed; change what differs. */
    public Insert shortage(String product) {
        return into("detection.shortages")
                .with("product_id", product)
                .with("finding_id", uuid())
                .with("known_from", Instant.parse("2026-11-14T17:00:00Z"))
                .with("phase", "CONFIRMED")
                .with("definition", "NATIONWIDE")
                .with("has_episode", true)
                .with("start_date", LocalDate.parse("2026-11-01"))
                .with("start_known", true)
                .with("unreported", true)
                .with("conflict", false);
    }

    /** A stock report of 20 November that is below the norm; change what differs. */
    public Insert safetyStock(String party, String product) {
        return into("detection.safety_stock")
                .with("product_id", product)
                .with("finding_id", uuid())
                .with("known_from", Instant.parse("2026-11-20T12:00:00Z"))
                .with("party", party)
                .with("date", LocalDate.parse("2026-11-20"))
                .with("report_id", "s-" + lastUuid)
                .with("verdict", "BELOW")
                .with("on_hand", 1000L)
                .with("delivered12m", 52_000L)
                .with("weeks", new java.math.BigDecimal("2"))
                .with("required", new java.math.BigDecimal("2000.000"))
                .with("cover_weeks", new java.math.BigDecimal("1.000"))
                .with("breach_since", LocalDate.parse("2026-11-20"))
                .json("basis", "{\"formula\":\"deliveries12m/52*weeks, version 1\",\"norm\":[]}");
    }

    /** An assessment known from the evening of 15 November on; change what differs. */
    public Insert assessment(String product, UUID shortage, Severity severity) {
        Assessment assessment = Outlook.assessment(product, shortage, severity);
        return into("detection.assessments")
                .with("product_id", product)
                .with("finding_id", uuid())
                .with("known_from", Instant.parse("2026-11-15T17:00:00Z"))
                .with("shortage_id", shortage)
                .with("severity", severity.name())
                .with("step", assessment.step().name())
                .json("body", Json.text(assessment));
    }

    /** A warning known from the evening of 15 November on; change what differs. */
    public Insert warning(String product, RiskBasis basis, String runsOut) {
        return into("detection.warnings")
                .with("product_id", product)
                .with("finding_id", uuid())
                .with("known_from", Instant.parse("2026-11-15T17:00:00Z"))
                .with("basis", basis.name())
                .with("runs_out", LocalDate.parse(runsOut))
                .json("body", Json.text(Outlook.warning(product, basis, LocalDate.parse(runsOut))));
    }

    /** The country was looked at as it was at the end of the day, five minutes after the day had closed. */
    public Instant overview(String day) {
        Instant computedAt = Instant.parse(day + "T17:05:00Z");
        into("detection.overviews")
                .with("known_from", computedAt)
                .with("day", LocalDate.parse(day))
                .json("basis", Json.text(StatisticsBasis.published()))
                .add();
        return computedAt;
    }

    /** A market of that look. */
    public void market(Instant overview, GroupMarket market) {
        into("detection.group_markets")
                .with("known_from", overview)
                .with("group_name", market.group())
                .with("holders", market.holders())
                .with("single_source", market.singleSource())
                .with("thinning", market.thinning())
                .with("leaving", !market.leaving().isEmpty())
                .json("body", Json.text(market))
                .add();
    }

    /** A row of the statistics known from the evening of 15 November on; change what differs. */
    public Insert statistics(StatisticsRow row) {
        AtcCode atc = row.atc();
        return into("detection.statistics")
                .with("definition", row.definition())
                .with("period", row.period() == null ? "" : row.period())
                .with("atc", atc == null ? "" : atc.value())
                .with("known_from", Instant.parse("2026-11-15T17:05:00Z"))
                .json("body", Json.text(row));
    }

    private void registryLine(String json) {
        into("ingest.registry_lines")
                .with("kind", "product")
                .with("id", json.replaceAll(".*\"product\":\"([^\"]+)\".*", "$1"))
                .with("added_at", Instant.parse("2026-01-01T00:00:00Z"))
                .json("line", json)
                .add();
    }

    private Map<String, String> requiredColumns(String table) {
        return required.computeIfAbsent(table, this::readRequiredColumns);
    }

    private Map<String, String> readRequiredColumns(String table) {
        String sql = "select column_name, data_type from information_schema.columns"
                + " where table_schema || '.' || table_name = ? and is_nullable = 'NO' and column_default is null"
                + " and is_identity = 'NO' and is_generated = 'NEVER'";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            Map<String, String> columns = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A row under construction. */
    public final class Insert {

        private final String table;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        private final Map<String, String> forms = new LinkedHashMap<>();

        private Insert(String table) {
            this.table = table;
        }

        /** Sets a column. */
        public Insert with(String column, @Nullable Object value) {
            values.put(column, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
            forms.put(column, "?");
            return this;
        }

        /** Sets a column of JSON. */
        public Insert json(String column, String value) {
            values.put(column, value);
            forms.put(column, "?::jsonb");
            return this;
        }

        /** Owners may add columns that must be filled; what they hold is of no interest here. */
        private void completeWithWhatTheTestDoesNotCareAbout() {
            for (Map.Entry<String, String> column : requiredColumns(table).entrySet()) {
                if (!values.containsKey(column.getKey())) {
                    values.put(column.getKey(), column.getValue().equals("text") ? "any" : "0");
                    forms.put(column.getKey(), "cast(? as " + column.getValue() + ")");
                }
            }
        }

        /** Adds the row; gives its identifier, if it has one. */
        public UUID add() {
            completeWithWhatTheTestDoesNotCareAbout();
            String sql = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                    + String.join(", ", forms.values()) + ")";
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                List<@Nullable Object> all = new ArrayList<>(values.values());
                for (int i = 0; i < all.size(); i++) {
                    insert.setObject(i + 1, all.get(i));
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(sql + " " + Collections.unmodifiableMap(values), e);
            }
            Object id = values.getOrDefault("finding_id", values.get("id"));
            return id instanceof UUID uuid ? uuid : new UUID(0, 0);
        }
    }
}
