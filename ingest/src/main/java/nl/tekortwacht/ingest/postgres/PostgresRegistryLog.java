/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.ingest.receipt.RegistryLog;
import nl.tekortwacht.ingest.receipt.Settlement;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps the registry in {@code ingest.registry_lines}, and in memory what was read of it so far. */
public final class PostgresRegistryLog implements RegistryLog {

    /** Writers wait for each other, so that a reader who has seen a number has seen all lower ones. */
    private static final String LOCK = "lock table ingest.registry_lines in share row exclusive mode";

    private static final String APPEND = """
            insert into ingest.registry_lines (kind, id, valid_from, recorded_at, added_at, line)
            select kind, id, valid_from::date, recorded_at::timestamptz, $6, line::jsonb
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
              with ordinality as added (kind, id, valid_from, recorded_at, line, place)
            order by place""";

    private static final String READ = """
            select seq, line::text as line from ingest.registry_lines where seq > $1 order by seq""";

    private record Row(long seq, RegistryLine line) {}

    private final Database database;
    private final Registry registry = Registry.of(List.of());
    private final Settling settling;
    private long lastSeq;

    /** A log in this database. */
    public PostgresRegistryLog(Database database) {
        this.database = database;
        this.settling = new Settling(database);
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public Mono<Void> refresh() {
        return Mono.defer(() -> database.rows(READ, PostgresRegistryLog::read, lastSeq()))
                .doOnNext(this::add)
                .then();
    }

    @Override
    public Mono<Void> append(List<RegistryLine> lines, Settlement settlement) {
        Mono<Boolean> insert = database.change(
                        APPEND,
                        texts(lines, PostgresRegistryLog::kind),
                        texts(lines, PostgresRegistryLog::id),
                        texts(lines, line -> textOrNull(line.validFrom())),
                        texts(lines, line -> textOrNull(line.recordedAt())),
                        texts(lines, Json::text),
                        settlement.at())
                .then(settling.settle(settlement))
                .thenReturn(true);
        return database.whollyOrNot(database.change(LOCK).then(insert)).then();
    }

    private synchronized long lastSeq() {
        return lastSeq;
    }

    /** Two requests may have read the same rows; each is added once. */
    private synchronized void add(List<Row> rows) {
        for (Row row : rows) {
            if (row.seq() > lastSeq) {
                registry.add(row.line());
                lastSeq = row.seq();
            }
        }
    }

    private static Row read(Readable row) {
        long seq = Objects.requireNonNull(row.get("seq", Long.class), "seq");
        String line = Objects.requireNonNull(row.get("line", String.class), "line");
        return new Row(seq, Json.read(line, RegistryLine.class));
    }

    private static String kind(RegistryLine line) {
        return switch (line) {
            case ProductLine product -> "product";
            case ArticleLine article -> "article";
            case PartyLine party -> "party";
        };
    }

    private static String id(RegistryLine line) {
        return switch (line) {
            case ProductLine product -> product.product().value();
            case ArticleLine article -> article.article().value();
            case PartyLine party -> party.party().value();
        };
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String[] texts(List<RegistryLine> lines, Function<RegistryLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }
}
