/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.preview.ToldEvent;
import nl.tekortwacht.alerting.preview.ToldEvents;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.json.Json;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads the events of which audiences were told from {@code alerting.alerts}, a page at a time. */
public final class PostgresToldEvents implements ToldEvents {

    private static final int DEFAULT_PAGE = 500;

    private record TellingRow(OffsetDateTime at, long seq, UUID eventId, Audience audience, String event) {

        static TellingRow of(Readable row) {
            return new TellingRow(
                    Objects.requireNonNull(row.get("created_at", OffsetDateTime.class)),
                    Objects.requireNonNull(row.get("seq", Long.class)),
                    Objects.requireNonNull(row.get("event_id", UUID.class)),
                    Audience.valueOf(Objects.requireNonNull(row.get("audience", String.class))),
                    Objects.requireNonNull(row.get("event", String.class)));
        }
    }

    private final DatabaseClient database;
    private final int page;

    /** Reads; {@code schema} proves that the tables exist. */
    public PostgresToldEvents(DatabaseClient database, Schema schema) {
        this(database, schema, DEFAULT_PAGE);
    }

    PostgresToldEvents(DatabaseClient database, Schema schema, int page) {
        this.database = database;
        this.page = page;
        Objects.requireNonNull(schema);
    }

    @Override
    public Flux<ToldEvent> since(Instant from) {
        return rows(from.atOffset(ZoneOffset.UTC), -1)
                .expand(rows -> rows.size() < page
                        ? Mono.empty()
                        : rows(rows.getLast().at(), rows.getLast().seq()))
                .concatMapIterable(rows -> rows)
                // Reading much JSON would keep the threads of the database from others.
                .publishOn(Schedulers.boundedElastic())
                .bufferUntilChanged(TellingRow::eventId)
                .map(PostgresToldEvents::event);
    }

    private Mono<List<TellingRow>> rows(OffsetDateTime at, long seq) {
        return database.sql("""
                        select created_at, seq, event_id, audience, event::text as event from alerting.alerts
                        where decision = 'NOTIFY' and audience <> 'SUBSCRIBER' and event is not null
                          and (created_at, seq) > (:at, :seq)
                        order by created_at, seq limit :page
                        """)
                .bind("at", at)
                .bind("seq", seq)
                .bind("page", page)
                .map(TellingRow::of)
                .all()
                .collectList();
    }

    private static ToldEvent event(List<TellingRow> rows) {
        return new ToldEvent(
                Json.read(rows.getFirst().event(), FindingEvent.class),
                rows.stream().map(TellingRow::audience).collect(Collectors.toSet()));
    }
}
