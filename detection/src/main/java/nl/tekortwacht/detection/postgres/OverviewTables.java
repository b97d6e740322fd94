/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.detection.overview.Overview;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables of overviews; one statement each. */
final class OverviewTables {

    private static final String OVERVIEW = """
            insert into detection.overviews (known_from, day, basis) values ($1, $2, $3::jsonb)
            on conflict do nothing""";
    private static final String END_STATISTICS = """
            update detection.statistics s set known_to = $5
            where s.known_to is null and not exists (
              select 1 from {rows} where r.definition = s.definition and r.period = s.period and r.atc = s.atc
                and r.body = s.body)""";
    private static final String ADD_STATISTICS = """
            insert into detection.statistics (definition, period, atc, known_from, body)
            select r.definition, r.period, r.atc, $5, r.body from {rows}
            where not exists (
              select 1 from detection.statistics s
              where r.definition = s.definition and r.period = s.period and r.atc = s.atc and s.known_to is null)""";

    private final DatabaseClient database;

    OverviewTables(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> write(Overview overview, Instant knownFrom) {
        return database.sql(OVERVIEW)
                .bind(0, knownFrom)
                .bind(1, overview.statistics().today())
                .bind(2, Json.text(overview.statistics().basis()))
                .fetch()
                .rowsUpdated()
                .flatMap(added -> added == 0 ? Mono.empty() : rows(overview, knownFrom));
    }

    private Mono<Void> rows(Overview overview, Instant knownFrom) {
        return markets(overview.market(), knownFrom)
                .then(records("holder_records", overview.holders(), HolderRecord::holder, knownFrom))
                .then(records("wholesaler_records", overview.wholesalers(), WholesalerRecord::wholesaler, knownFrom))
                .then(statistics(overview.statistics().rows(), knownFrom));
    }

    private Mono<Void> markets(List<GroupMarket> markets, Instant knownFrom) {
        return markets.isEmpty()
                ? Mono.empty()
                : Columns.<GroupMarket>of(markets)
                        .with("known_from", "timestamptz", market -> knownFrom)
                        .with("group_name", "text", GroupMarket::group)
                        .with("holders", "int", GroupMarket::holders)
                        .with("single_source", "boolean", GroupMarket::singleSource)
                        .with("thinning", "boolean", GroupMarket::thinning)
                        .with("leaving", "boolean", market -> !market.leaving().isEmpty())
                        .with("body", "jsonb", Json::text)
                        .in(database, "insert into detection.group_markets ({names}) select {names} from {rows}")
                        .then();
    }

    private <R> Mono<Void> records(String table, List<R> records, Function<R, PartyId> party, Instant knownFrom) {
        return records.isEmpty()
                ? Mono.empty()
                : Columns.<R>of(records)
                        .with("known_from", "timestamptz", entry -> knownFrom)
                        .with("party", "text", party)
                        .with("body", "jsonb", Json::text)
                        .in(database, "insert into detection." + table + " ({names}) select {names} from {rows}")
                        .then();
    }

    private Mono<Void> statistics(List<StatisticsRow> rows, Instant knownFrom) {
        return statistics(rows, knownFrom, END_STATISTICS).then(statistics(rows, knownFrom, ADD_STATISTICS));
    }

    private Mono<Void> statistics(List<StatisticsRow> rows, Instant knownFrom, String sql) {
        return Columns.<StatisticsRow>of(rows)
                .with("definition", "text", StatisticsRow::definition)
                .with("period", "text", row -> Objects.requireNonNullElse(row.period(), ""))
                .with("atc", "text", row -> atc(row.atc()))
                .with("body", "jsonb", Json::text)
                .in(database, sql)
                .bind(4, knownFrom)
                .then();
    }

    private static String atc(@Nullable AtcCode atc) {
        return atc == null ? "" : atc.value();
    }
}
