/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.alert.BeliefStore;
import nl.tekortwacht.alerting.alert.Standing;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps beliefs in PostgreSQL. Rows are locked in one order, so that instances never wait for each other in a circle. */
public final class PostgresBeliefStore implements BeliefStore {

    private static final String COLUMNS = """
            select b.recipient, b.matter, b.topic, b.told_alert, b.told_reason, b.told_at, t.event_id as told_event,
              t.finding::text as told_finding, b.wide, b.withheld_alert, b.withheld_reason, b.withheld_at,
              w.event_id as withheld_event, w.finding::text as withheld_finding, b.why, b.muted_by, b.withheld_until,
              b.escalate_at, b.escalate_to, b.remind_at, b.taken_at
            """;
    private static final String DUE = COLUMNS + """
              , coalesce(w.event, t.event)::text as event, coalesce(w.route, t.route) as route
            """;
    private static final String FROM = """
            from alerting.beliefs b left join alerting.alerts t on t.id = b.told_alert
              left join alerting.alerts w on w.id = b.withheld_alert
            """;

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresBeliefStore(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Memory> memory(Set<Matter> matters, Set<ProductId> products, Set<String> groups, Instant endedAfter) {
        if (matters.isEmpty()) {
            return Mono.just(new Memory());
        }
        return database.sql(COLUMNS + FROM + """
                        where b.matter = any (:matters)
                          or (not b.stands and b.told_at > :endedAfter and b.product_id = any (:products))
                          or (b.wide and b.group_id = any (:groups))
                        order by b.recipient, b.matter, b.topic
                        for update of b
                        """)
                .bind("matters", matters.stream().map(Matter::key).toArray(String[]::new))
                .bind("endedAfter", endedAfter.atOffset(ZoneOffset.UTC))
                .bind("products", products.stream().map(ProductId::value).toArray(String[]::new))
                .bind("groups", groups.toArray(String[]::new))
                .map(BeliefRow::of)
                .all()
                .collectList()
                .map(BeliefRow::memory);
    }

    @Override
    public Mono<Void> believe(Map<BeliefKey, Belief> changed) {
        Map<Boolean, List<BeliefColumns>> rows = BeliefColumns.sorted(changed).stream()
                .collect(Collectors.partitioningBy(row -> row.belief().isNothing()));
        return forget(rows.getOrDefault(true, List.of())).then(believe(rows.getOrDefault(false, List.of())));
    }

    private Mono<Void> forget(List<BeliefColumns> rows) {
        if (rows.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(rows)
                .column("recipients", row -> row.key().recipient().key())
                .column("matters", row -> row.key().matter().key())
                .column("topics", row -> row.key().topic())
                .bind(database.sql("""
                        delete from alerting.beliefs b
                        using unnest(cast(:recipients as text[]), cast(:matters as text[]), cast(:topics as text[]))
                          as n (recipient, matter, topic)
                        where b.recipient = n.recipient and b.matter = n.matter and b.topic = n.topic
                        """))
                .then();
    }

    private Mono<Void> believe(List<BeliefColumns> rows) {
        if (rows.isEmpty()) {
            return Mono.empty();
        }
        return Rows.of(rows)
                .column("recipients", row -> row.key().recipient().key())
                .column("matters", row -> row.key().matter().key())
                .column("topics", row -> row.key().topic())
                .column("products", BeliefColumns::product)
                .column("groups", BeliefColumns::group)
                .column("toldAlerts", BeliefColumns::toldAlert)
                .column("toldReasons", BeliefColumns::toldReason)
                .column("toldAt", BeliefColumns::toldAt)
                .column("stands", row -> row.belief().stands())
                .column("wide", row -> row.belief().wide())
                .column("withheldAlerts", BeliefColumns::withheldAlert)
                .column("withheldReasons", BeliefColumns::withheldReason)
                .column("withheldAt", BeliefColumns::withheldAt)
                .column("why", BeliefColumns::why)
                .column("mutedBy", BeliefColumns::mutedBy)
                .column("until", BeliefColumns::until)
                .column("escalateAt", row -> row.belief().follow().escalateAt())
                .column("escalateTo", row -> row.belief().follow().escalateTo())
                .column("remindAt", row -> row.belief().follow().remindAt())
                .column("takenAt", row -> row.belief().follow().takenAt())
                .bind(database.sql(BeliefColumns.UPSERT))
                .then();
    }

    @Override
    public Mono<List<Standing>> releasable(Instant now, Set<UUID> silencesInForce, int limit) {
        return database.sql(DUE + FROM + """
                        where b.withheld_alert is not null and (
                          (b.why = 'SILENCED' and b.muted_by <> all (:silences))
                          or (b.why = 'FLAPPING' and b.withheld_until <= :now)
                          or (b.why = 'INHIBITED' and not exists (
                            select 1 from alerting.beliefs known
                            where known.recipient = b.recipient and known.matter = b.muted_by
                              and known.topic = 'SEVERITY' and known.wide and known.stands)))
                        order by b.recipient, b.matter, b.topic limit :limit
                        """)
                .bind("silences", silencesInForce.stream().map(UUID::toString).toArray(String[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(PostgresBeliefStore::standing)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<Standing>> toEscalate(Instant now, int limit) {
        return due("b.escalate_at <= :now", now, limit);
    }

    @Override
    public Mono<List<Standing>> toRemind(Instant now, int limit) {
        return due("b.remind_at <= :now", now, limit);
    }

    private Mono<List<Standing>> due(String condition, Instant now, int limit) {
        return database.sql(DUE + FROM + "where " + condition + """
                         and b.stands and b.taken_at is null and b.withheld_alert is null
                        order by b.recipient, b.matter, b.topic limit :limit
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(PostgresBeliefStore::standing)
                .all()
                .collectList();
    }

    private static Standing standing(Readable row) {
        return BeliefRow.of(row).standing(row);
    }
}
