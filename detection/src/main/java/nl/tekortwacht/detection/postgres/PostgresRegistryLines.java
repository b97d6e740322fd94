/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import static nl.tekortwacht.detection.postgres.PostgresReportLog.required;

import java.util.List;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.detection.detector.RegistryLines;
import nl.tekortwacht.detection.store.NumberedLine;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The lines of the registry, read from {@code ingest.registry_lines}, which ingest alone writes. */
public final class PostgresRegistryLines implements RegistryLines {

    private static final String AFTER =
            "select seq, line::text as line from ingest.registry_lines where seq > $1 order by seq";

    private final DatabaseClient database;

    /** The lines in this database. */
    public PostgresRegistryLines(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<NumberedLine>> after(long seq) {
        return database.sql(AFTER)
                .bind(0, seq)
                .map(row -> new NumberedLine(
                        required(row, "seq", Long.class),
                        Json.read(required(row, "line", String.class), RegistryLine.class)))
                .all()
                .collectList();
    }
}
