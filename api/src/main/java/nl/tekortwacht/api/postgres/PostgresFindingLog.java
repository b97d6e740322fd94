/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.util.List;
import nl.tekortwacht.api.event.EventFilter;
import nl.tekortwacht.api.event.FindingKind;
import nl.tekortwacht.api.event.LoggedEvent;
import nl.tekortwacht.api.store.FindingLog;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import reactor.core.publisher.Mono;

/** Reads {@code detection.findings}; its writer gives out sequences in the order of commits. */
public final class PostgresFindingLog implements FindingLog {

    private final Database database;

    /** Reads through the gate. */
    public PostgresFindingLog(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Long> last() {
        return database.one(
                new Statement("select coalesce(max(seq), 0) as seq from detection.findings"), row -> row.number("seq"));
    }

    @Override
    public Mono<List<LoggedEvent>> after(long sequence, long upTo, EventFilter filter, int limit) {
        ProductId product = filter.product();
        Where where = new Where()
                .is("seq > :after", "after", sequence)
                .is("seq <= :upTo", "upTo", upTo)
                .is("product_id = :product", "product", product == null ? null : product.value())
                .is("kind = any(:kinds)", "kinds", kinds(filter));
        return database.list(
                new Statement("select seq, kind, body::text as body from detection.findings" + where.sql()
                                + " order by seq limit :limit")
                        .bindAll(where.values())
                        .bind("limit", limit),
                PostgresFindingLog::event);
    }

    private static String @org.jspecify.annotations.Nullable [] kinds(EventFilter filter) {
        return filter.kinds().isEmpty()
                ? null
                : filter.kinds().stream().map(FindingKind::stored).toArray(String[]::new);
    }

    private static LoggedEvent event(Row row) {
        FindingEvent event = Json.read(row.text("body"), FindingEvent.class);
        return new LoggedEvent(
                FindingKind.ofStored(row.text("kind")).orElseThrow(),
                new FindingEvent(
                        event.eventId(),
                        row.number("seq"),
                        event.findingId(),
                        event.change(),
                        event.knownAt(),
                        event.previous(),
                        event.finding(),
                        event.product()));
    }
}
