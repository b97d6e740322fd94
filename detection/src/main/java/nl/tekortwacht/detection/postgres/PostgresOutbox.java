/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import static nl.tekortwacht.detection.postgres.PostgresReportLog.required;

import java.time.Clock;
import java.util.List;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.detector.Outbox;
import nl.tekortwacht.detection.store.FindingKind;
import nl.tekortwacht.detection.store.OutgoingEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The outbox in {@code detection.findings}. */
public final class PostgresOutbox implements Outbox {

    // Whoever adds holds the lock until its commit, so that numbers become visible in their own order.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('detection.findings', 0))";
    private static final String TRY_RELAY =
            "select pg_try_advisory_xact_lock(hashtextextended('detection.findings relay', 0)) as mine";
    private static final String ADD = """
            insert into detection.findings
              (event_id, product_id, finding_id, kind, change, known_at, logged_at, body)
            select event_id, product_id, finding_id, kind, change, known_at, logged_at, body from {rows} order by ord
            on conflict (event_id) do nothing""";
    private static final String CLAIM = """
            select seq, product_id, jsonb_set(body, '{sequence}', to_jsonb(seq))::text as body
            from detection.findings where published_at is null order by seq limit $1""";
    private static final String PUBLISHED = "update detection.findings set published_at = $2 where seq = any ($1)";
    private static final String UNPUBLISHED =
            "select count(*) as events from detection.findings where published_at is null";

    private final DatabaseClient database;
    private final Clock clock;

    /** The outbox in this database; the clock says when an event was logged and published. */
    public PostgresOutbox(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Void> add(List<FindingEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(LOCK).then().then(Mono.defer(() -> Columns.<FindingEvent>of(events)
                .with("event_id", "uuid", FindingEvent::eventId)
                .with("product_id", "text", event -> event.finding().product())
                .with("finding_id", "uuid", FindingEvent::findingId)
                .with("kind", "text", event -> FindingKind.of(event.finding()).wireName())
                .with("change", "text", FindingEvent::change)
                .with("known_at", "timestamptz", FindingEvent::knownAt)
                .with("logged_at", "timestamptz", event -> clock.instant())
                .with("body", "jsonb", Json::text)
                .in(database, ADD)
                .then()));
    }

    @Override
    public Mono<List<OutgoingEvent>> claim(int limit) {
        return database.sql(TRY_RELAY)
                .map(row -> required(row, "mine", Boolean.class))
                .one()
                .flatMap(mine -> mine ? first(limit) : Mono.just(List.of()));
    }

    private Mono<List<OutgoingEvent>> first(int limit) {
        return database.sql(CLAIM)
                .bind(0, limit)
                .map(row -> new OutgoingEvent(
                        required(row, "seq", Long.class),
                        new ProductId(required(row, "product_id", String.class)),
                        required(row, "body", String.class)))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> published(List<OutgoingEvent> events) {
        return database.sql(PUBLISHED)
                .bind(0, events.stream().map(OutgoingEvent::seq).toArray(Long[]::new))
                .bind(1, clock.instant())
                .then();
    }

    @Override
    public Mono<Long> unpublished() {
        return database.sql(UNPUBLISHED)
                .map(row -> required(row, "events", Long.class))
                .one();
    }
}
