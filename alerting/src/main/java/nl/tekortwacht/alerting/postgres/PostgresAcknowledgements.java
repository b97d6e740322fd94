/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Acknowledgement;
import nl.tekortwacht.alerting.alert.Acknowledgements;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps in PostgreSQL who took which alert. */
public final class PostgresAcknowledgements implements Acknowledgements {

    private static final String TAKE = """
            with taken as (
              insert into alerting.acknowledgements (id, alert_id, matter, taken_by, reason, taken_at)
              select :id, a.id, a.matter, :takenBy, :reason, :at from alerting.alerts a
              where a.id = :alert and a.decision = 'NOTIFY'
              returning matter),
            beliefs as (
              update alerting.beliefs b set taken_at = :at, escalate_at = null, remind_at = null
              from taken where b.matter = taken.matter and b.stands)
            select count(*) from taken
            """;

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresAcknowledgements(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Boolean> take(Acknowledgement acknowledgement) {
        return database.sql(TAKE)
                .bind("id", acknowledgement.id())
                .bind("alert", acknowledgement.alert())
                .bind("takenBy", acknowledgement.takenBy())
                .bind("reason", acknowledgement.reason())
                .bind("at", acknowledgement.takenAt().atOffset(ZoneOffset.UTC))
                .mapValue(Long.class)
                .one()
                .map(count -> count > 0);
    }

    @Override
    public Mono<List<Acknowledgement>> of(UUID alert) {
        return database.sql("""
                        select id, alert_id, taken_by, reason, taken_at from alerting.acknowledgements
                        where alert_id = :alert order by taken_at, id
                        """)
                .bind("alert", alert)
                .map(PostgresAcknowledgements::acknowledgement)
                .all()
                .collectList();
    }

    private static Acknowledgement acknowledgement(Readable row) {
        return new Acknowledgement(
                Columns.need(row, "id", UUID.class),
                Columns.need(row, "alert_id", UUID.class),
                Columns.need(row, "taken_by", String.class),
                Columns.need(row, "reason", String.class),
                Columns.need(row, "taken_at", Instant.class));
    }
}
