/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.store.DayEnd;
import nl.tekortwacht.detection.store.DayRow;
import nl.tekortwacht.detection.store.ProductUpdate;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code detection.days}; one statement each to end, to replace and to add rows. */
final class DayTable {

    private static final String END = """
            with ended as (select * from {rows}), never_stood as (
              delete from detection.days d using ended e
              where d.product_id = e.product_id and d.day = e.day
                and d.known_to is null and d.known_from >= e.known_to)
            update detection.days d set known_to = e.known_to from ended e
            where d.product_id = e.product_id and d.day = e.day
              and d.known_to is null and d.known_from < e.known_to""";
    private static final String INSERT = "insert into detection.days ({names}) select {names} from {rows}";

    private DayTable() {}

    private record Row(ProductId product, DayRow version) {}

    static Mono<Void> write(DatabaseClient database, List<ProductUpdate> updates) {
        return FindingTable.deleteReplaced(database, updates, "days")
                .then(end(database, updates))
                .then(insert(database, updates));
    }

    private static Mono<Void> end(DatabaseClient database, List<ProductUpdate> updates) {
        List<DayEnd> ends = updates.stream()
                .flatMap(update -> update.days().ends().stream())
                .toList();
        return ends.isEmpty()
                ? Mono.empty()
                : Columns.<DayEnd>of(ends)
                        .with("product_id", "text", DayEnd::product)
                        .with("day", "date", DayEnd::day)
                        .with("known_to", "timestamptz", DayEnd::at)
                        .in(database, END)
                        .then();
    }

    private static Mono<Void> insert(DatabaseClient database, List<ProductUpdate> updates) {
        List<Row> rows = updates.stream()
                .flatMap(update -> update.days().rows().stream()
                        .map(version -> new Row(update.state().product(), version)))
                .toList();
        return rows.isEmpty()
                ? Mono.empty()
                : columns(rows).in(database, INSERT).then();
    }

    private static Columns<Row> columns(List<Row> rows) {
        return Columns.<Row>of(rows)
                .with("product_id", "text", Row::product)
                .with("day", "date", row -> row.version().record().day())
                .with("known_from", "timestamptz", row -> row.version().knownFrom())
                .with("known_to", "timestamptz", row -> row.version().knownTo())
                .with("verdict", "text", row -> row.version().record().verdict())
                .with("definition", "text", row -> row.version().record().definition())
                .with("wholesalers_in", "int", row -> row.version().record().wholesalersIn())
                .with("wholesalers_out", "int", row -> row.version().record().wholesalersOut())
                .with("wholesalers_needed", "int", row -> row.version().record().wholesalersNeeded())
                .with("pharmacies_served", "int", row -> row.version().record().pharmaciesServed())
                .with("pharmacies_failed", "int", row -> row.version().record().pharmaciesFailed())
                .with("pharmacies_needed", "int", row -> row.version().record().pharmaciesNeeded())
                .with("conflict", "boolean", row -> row.version().record().conflict());
    }
}
