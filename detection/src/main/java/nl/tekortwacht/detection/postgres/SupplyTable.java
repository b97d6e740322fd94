/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.store.ProductUpdate;
import nl.tekortwacht.detection.supply.SupplyFacts;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code detection.supply}: one row per product, replaced when something that bears on it has changed. */
final class SupplyTable {

    private static final String PUT = """
            insert into detection.supply as s (product_id, revision, day, facts)
            select product_id, revision, day, facts from {rows} order by product_id
            on conflict (product_id) do update
            set revision = excluded.revision, day = excluded.day, facts = excluded.facts, looked = false""";

    private SupplyTable() {}

    private record Row(SupplyFacts facts, long revision) {}

    static Mono<Void> write(DatabaseClient database, List<ProductUpdate> updates) {
        List<Row> rows = updates.stream()
                .filter(update -> update.supply() != null)
                .map(update -> new Row(
                        Objects.requireNonNull(update.supply()), update.state().revision()))
                .toList();
        return rows.isEmpty()
                ? Mono.empty()
                : Columns.<Row>of(rows)
                        .with("product_id", "text", row -> row.facts().product())
                        .with("revision", "bigint", Row::revision)
                        .with("day", "date", row -> row.facts().day())
                        .with("facts", "jsonb", row -> Json.text(row.facts()))
                        .in(database, PUT)
                        .then();
    }
}
