/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.util.List;
import nl.tekortwacht.api.store.RegistryLines;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.RegistryLine;
import reactor.core.publisher.Mono;

/** Reads {@code ingest.registry_lines}. */
public final class PostgresRegistryLines implements RegistryLines {

    private final Database database;

    /** Reads through the gate. */
    public PostgresRegistryLines(Database database) {
        this.database = database;
    }

    @Override
    public Mono<List<Numbered>> after(long sequence, int limit) {
        return database.list(
                new Statement(
                                "select seq, line::text as line from ingest.registry_lines where seq > :after order by seq limit :limit")
                        .bind("after", sequence)
                        .bind("limit", limit),
                row -> new Numbered(row.number("seq"), Json.read(row.text("line"), RegistryLine.class)));
    }
}
