/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.store.FindingEnd;
import nl.tekortwacht.detection.store.FindingKind;
import nl.tekortwacht.detection.store.FindingRow;
import nl.tekortwacht.detection.store.ProductUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table of one kind of finding; one statement each to end, to replace and to add rows. */
final class FindingTable<F extends Finding> {

    private final String name;
    private final FindingKind kind;
    private final Class<F> type;
    private final Function<Columns<Version<F>>, Columns<Version<F>>> content;

    /**
     * A table.
     *
     * @param content adds the columns that are special to the kind
     */
    FindingTable(
            String name, FindingKind kind, Class<F> type, Function<Columns<Version<F>>, Columns<Version<F>>> content) {
        this.name = name;
        this.kind = kind;
        this.type = type;
        this.content = content;
    }

    /** A row of the table. */
    record Version<F extends Finding>(
            UUID findingId, Instant knownFrom, @Nullable Instant knownTo, F finding) {}

    Mono<Void> write(DatabaseClient database, List<ProductUpdate> updates) {
        List<FindingEnd> ends =
                updates.stream().flatMap(update -> update.ends().stream()).toList();
        List<FindingRow> rows =
                updates.stream().flatMap(update -> update.rows().stream()).toList();
        return deleteReplaced(database, updates, name).then(write(database, ends, rows));
    }

    /** Ends and adds those versions that are of this kind. */
    Mono<Void> write(DatabaseClient database, List<FindingEnd> ends, List<FindingRow> rows) {
        return end(database, ends).then(insert(database, rows));
    }

    /** Deletes all rows of products that are told again from the beginning. */
    static Mono<Void> deleteReplaced(DatabaseClient database, List<ProductUpdate> updates, String table) {
        String[] products = updates.stream()
                .filter(ProductUpdate::replaced)
                .map(update -> update.state().product().value())
                .toArray(String[]::new);
        return products.length == 0
                ? Mono.empty()
                : database.sql("delete from detection." + table + " where product_id = any ($1)")
                        .bind(0, products)
                        .then();
    }

    private Mono<Void> end(DatabaseClient database, List<FindingEnd> all) {
        List<FindingEnd> ends = all.stream().filter(end -> end.kind() == kind).toList();
        return ends.isEmpty()
                ? Mono.empty()
                : Columns.<FindingEnd>of(ends)
                        .with("product_id", "text", FindingEnd::product)
                        .with("finding_id", "uuid", FindingEnd::findingId)
                        .with("known_to", "timestamptz", FindingEnd::at)
                        .in(database, """
                                with ended as (select * from {rows}), never_stood as (
                                  delete from detection.%1$s f using ended e
                                  where f.product_id = e.product_id and f.finding_id = e.finding_id
                                    and f.known_to is null and f.known_from >= e.known_to)
                                update detection.%1$s f set known_to = e.known_to from ended e
                                where f.product_id = e.product_id and f.finding_id = e.finding_id
                                  and f.known_to is null and f.known_from < e.known_to""".formatted(name))
                        .then();
    }

    private Mono<Void> insert(DatabaseClient database, List<FindingRow> rows) {
        List<Version<F>> versions = rows.stream()
                .filter(row -> type.isInstance(row.finding()))
                .map(this::version)
                .toList();
        if (versions.isEmpty()) {
            return Mono.empty();
        }
        Columns<Version<F>> columns = Columns.<Version<F>>of(versions)
                .with("product_id", "text", version -> product(version))
                .with("finding_id", "uuid", Version::findingId)
                .with("known_from", "timestamptz", Version::knownFrom)
                .with("known_to", "timestamptz", Version::knownTo);
        return content.apply(columns)
                .in(database, "insert into detection.%s ({names}) select {names} from {rows}".formatted(name))
                .then();
    }

    private Version<F> version(FindingRow row) {
        return new Version<>(row.findingId(), row.knownFrom(), row.knownTo(), type.cast(row.finding()));
    }

    private static ProductId product(Version<?> version) {
        return version.finding().product();
    }
}
