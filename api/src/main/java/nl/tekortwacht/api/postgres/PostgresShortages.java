/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.shortage.DayEvidence;
import nl.tekortwacht.api.shortage.Period;
import nl.tekortwacht.api.shortage.Receipt;
import nl.tekortwacht.api.shortage.ShortageFilter;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.shortage.ShortageSort;
import nl.tekortwacht.api.store.Shortages;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads {@code detection.shortages}, with {@code assessments}, {@code days} and {@code reports}. */
public final class PostgresShortages implements Shortages {

    private static final String TABLE = "detection.shortages";
    private static final String ASSESSMENTS = "detection.assessments";
    private static final int MOST_VERSIONS = 500;
    private static final int MOST_RECEIPTS = 200;

    /** Not stored, as it changes every day. */
    private static final String DAYS = """
            case when not has_episode then null
                 when end_date is not null then end_date - start_date
                 when last_known is not null then last_known - start_date + 1
                 else cast(:today as date) - start_date + 1 end""";

    private final Database database;

    /** Reads through the gate. */
    public PostgresShortages(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Found<ShortageRow>> find(ShortageFilter filter, KnownAt at, PageRequest page) {
        Where where = where(filter, at);
        return database.<ShortageRow>count(TABLE, where, at)
                .flatMap(head -> rows(filter, where, page, new Seen(at, head.today()))
                        .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    /** When it is seen, and the last closed day then. */
    private record Seen(KnownAt at, @Nullable LocalDate today) {}

    private Mono<List<ShortageRow>> rows(ShortageFilter filter, Where where, PageRequest page, Seen seen) {
        String order = OrderBy.of(
                filter.sort(), PostgresShortages::column, "product_id collate \"C\", start_date, finding_id");
        Statement listed = Database.paged(select(where, seen.at()) + order, page)
                .bindAll(where.values())
                .bind("today", seen.today(), LocalDate.class);
        return database.list(
                new Statement(assessed(listed.sql(), seen.at()) + order).bindAll(listed.values()),
                ShortageRows::shortage);
    }

    @Override
    public Mono<Found<ShortageRow>> versions(UUID id, KnownAt at) {
        Where where = new Where().is("finding_id = :id", "id", id).by("known_from", at);
        return database.<ShortageRow>count(TABLE, where, at).flatMap(head -> database.list(
                        new Statement(assessed(
                                                select(where, at) + " order by known_from desc limit " + MOST_VERSIONS,
                                                at)
                                        + " order by known_from")
                                .bindAll(where.values())
                                .bind("today", head.today(), LocalDate.class),
                        ShortageRows::shortage)
                .map(rows -> new Found<>(head.today(), head.total(), rows)));
    }

    @Override
    public Mono<List<DayEvidence>> evidence(ProductId product, Period period, KnownAt at) {
        Where where = new Where()
                .known(at)
                .is("product_id = :product", "product", product.value())
                .is("day >= :first", "first", period.first())
                .is("day <= :last", "last", period.last());
        return database.list(
                new Statement("select * from detection.days" + where.sql() + " order by day").bindAll(where.values()),
                ShortageRows::day);
    }

    @Override
    public Mono<List<Receipt>> receipts(Receipt.Of whose, KnownAt at) {
        Where where = new Where()
                .is("product_id = :product", "product", whose.product().value())
                .is("reporter = :reporter", "reporter", whose.reporter())
                .and("type in ('notification', 'retraction')")
                .by("received_at", at);
        return database.list(
                new Statement("select report_id, type, received_at, body->>'kind' as kind, body->>'start' as starts,"
                                + " body->>'end' as ends, body->>'replaces' as replaces, body->>'retracts' as retracts"
                                + " from detection.reports" + where.sql()
                                + " order by received_at, report_id limit " + MOST_RECEIPTS)
                        .bindAll(where.values()),
                ShortageRows::receipt);
    }

    private static Where where(ShortageFilter filter, KnownAt at) {
        ProductId product = filter.product();
        return new Where()
                .known(at)
                .in("phase", "phases", filter.phases())
                .is("product_id = :product", "product", product == null ? null : product.value())
                .among(filter.products())
                .is("unreported = :unreported", "unreported", filter.unreported())
                .is("conflict = :conflict", "conflict", filter.conflict())
                .anyOf(ofSeverity(at), "severities", filter.severities());
    }

    private static String ofSeverity(KnownAt at) {
        if (at.present()) {
            return "finding_id in (select shortage_id from " + ASSESSMENTS
                    + new Where().known(at).and("severity = any(:severities)").sql() + ")";
        }
        // Of the past there are many versions and no index by severity, so that of each shortage is looked up.
        Where standing = new Where().and("shortage_id = shortages.finding_id").known(at);
        return "(select severity from " + ASSESSMENTS + standing.sql()
                + " order by known_from desc limit 1) = any(:severities)";
    }

    /** The rows with their assessment as known at the instant; a page is cut out before, so that few are looked up. */
    private static String assessed(String rows, KnownAt at) {
        Where standing = new Where().and("shortage_id = listed.finding_id").known(at);
        return "select listed.*, severity, step from (" + rows
                + ") listed left join lateral (select severity, step from " + ASSESSMENTS + standing.sql()
                + " order by known_from desc limit 1) assessed on true";
    }

    private static String select(Where where, KnownAt at) {
        // That a version ended later was not known then.
        String knownTo = at.present() ? "known_to" : "case when known_to <= :knownAt then known_to end as known_to";
        return "select finding_id, known_from, " + knownTo + ", product_id, phase, definition, has_episode, start_date,"
                + " start_known, end_date, last_known, confirmed_on, unreported, conflict,"
                + " announcement::text as announced, cast(" + DAYS + " as bigint) as days from " + TABLE + where.sql();
    }

    private static String column(ShortageSort field) {
        return switch (field) {
            case START -> "start_date";
            case END -> "end_date";
            case PRODUCT -> "product_id collate \"C\"";
            case DAYS -> "days";
            case CONFIRMED_ON -> "confirmed_on";
            case PHASE -> "phase";
            case KNOWN_FROM -> "known_from";
        };
    }
}
