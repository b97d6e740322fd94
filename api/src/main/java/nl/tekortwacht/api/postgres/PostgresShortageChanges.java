/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.util.List;
import nl.tekortwacht.api.event.FindingKind;
import nl.tekortwacht.api.feed.Change;
import nl.tekortwacht.api.feed.FeedFilter;
import nl.tekortwacht.api.store.ShortageChanges;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import reactor.core.publisher.Mono;

/** Reads {@code detection.findings} from its end. */
public final class PostgresShortageChanges implements ShortageChanges {

    /** Events that are looked at, so that a filter that finds nothing does not read the whole log. */
    private static final int LOOKED_AT = 200_000;

    private final Database database;

    /** Reads through the gate. */
    public PostgresShortageChanges(Database database) {
        this.database = database;
    }

    @Override
    public Mono<List<Change>> newest(FeedFilter filter, int limit) {
        ProductId product = filter.product();
        Where where = new Where()
                .and("seq > (select coalesce(max(seq), 0) - " + LOOKED_AT + " from detection.findings)")
                .is("kind = :kind", "kind", FindingKind.SHORTAGE.stored())
                .in("body->'finding'->>'phase'", "phases", filter.phases())
                .is("product_id = :product", "product", product == null ? null : product.value())
                .among(filter.products())
                .anyOf(
                        "finding_id in (select shortage_id from detection.assessments"
                                + " where known_to is null and severity = any(:severities))",
                        "severities",
                        filter.severities());
        return database.list(
                new Statement("select logged_at, body::text as body from detection.findings" + where.sql()
                                + " order by seq desc limit :limit")
                        .bindAll(where.values())
                        .bind("limit", limit),
                PostgresShortageChanges::change);
    }

    private static Change change(Row row) {
        FindingEvent event = Json.read(row.text("body"), FindingEvent.class);
        return new Change(
                event.eventId(),
                event.findingId(),
                event.change(),
                row.instant("logged_at"),
                (Shortage) event.finding(),
                event.product());
    }
}
