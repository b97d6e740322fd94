/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.util.Optional;
import nl.tekortwacht.api.market.MarketFilter;
import nl.tekortwacht.api.market.MarketSort;
import nl.tekortwacht.api.overview.Overview;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Overviews;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads {@code detection.overviews}, {@code group_markets}, {@code holder_records} and {@code wholesaler_records}. */
public final class PostgresOverviews implements Overviews {

    private static final String MARKETS = "detection.group_markets";

    private final Database database;

    /** Reads through the gate. */
    public PostgresOverviews(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Optional<Overview>> latest(KnownAt at) {
        Where where = new Where().by("known_from", at);
        return database.list(
                        new Statement("select known_from, day, basis::text as basis from detection.overviews"
                                        + where.sql() + " order by known_from desc limit 1")
                                .bindAll(where.values()),
                        row -> new Overview(
                                row.instant("known_from"),
                                row.date("day"),
                                Json.read(row.text("basis"), StatisticsBasis.class)))
                .map(rows -> rows.stream().findFirst());
    }

    @Override
    public Mono<Found<GroupMarket>> markets(
            MarketFilter filter, @Nullable Overview overview, KnownAt at, PageRequest page) {
        Where where = where(filter, overview);
        String order = OrderBy.of(filter.sort(), PostgresOverviews::column, "group_name collate \"C\"");
        return database.<GroupMarket>count(MARKETS, where, at).flatMap(head -> database.list(
                        Database.paged("select body::text as whole from " + MARKETS + where.sql() + order, page)
                                .bindAll(where.values()),
                        row -> Json.read(row.text("whole"), GroupMarket.class))
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    @Override
    public Mono<HolderRecord> holder(PartyId id, Overview overview) {
        return record("detection.holder_records", id, overview).map(json -> Json.read(json, HolderRecord.class));
    }

    @Override
    public Mono<WholesalerRecord> wholesaler(PartyId id, Overview overview) {
        return record("detection.wholesaler_records", id, overview)
                .map(json -> Json.read(json, WholesalerRecord.class));
    }

    private Mono<String> record(String table, PartyId id, Overview overview) {
        Where where = of(overview).is("party = :party", "party", id.value());
        return database.one(
                new Statement("select body::text as whole from " + table + where.sql()).bindAll(where.values()),
                row -> row.text("whole"));
    }

    private static Where where(MarketFilter filter, @Nullable Overview overview) {
        return of(overview)
                .is("group_name = :group", "group", filter.group())
                .among("group_name", "groups", filter.groups())
                .is("single_source = :singleSource", "singleSource", filter.singleSource())
                .is("thinning = :thinning", "thinning", filter.thinning())
                .is("leaving = :leaving", "leaving", filter.leaving());
    }

    private static Where of(@Nullable Overview overview) {
        return overview == null
                ? new Where().and("false")
                : new Where().is("known_from = :overview", "overview", overview.computedAt());
    }

    private static String column(MarketSort field) {
        return switch (field) {
            case GROUP -> "group_name collate \"C\"";
            case HOLDERS -> "holders";
        };
    }
}
