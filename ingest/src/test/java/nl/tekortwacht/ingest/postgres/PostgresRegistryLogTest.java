/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactories;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.ingest.Backends;
import nl.tekortwacht.ingest.Submitted;
import nl.tekortwacht.ingest.receipt.RegistryLog;
import nl.tekortwacht.ingest.receipt.Settlement;
import nl.tekortwacht.ingest.receipt.Unavailable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PostgresRegistryLogTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final Database database = new Database(Backends.connections());

    @Test
    void everyInstanceSeesWhatAnyInstanceAppended() {
        RegistryLog here = new PostgresRegistryLog(database);
        RegistryLog there = new PostgresRegistryLog(database);
        RegistryLine product =
                Json.read("{\"type\":\"product\",\"product\":\"LOG:1\",\"mah\":\"mah:log\"}", RegistryLine.class);
        RegistryLine article = new ArticleLine(
                new ArticleId("ZI:log"), new ProductId("LOG:1"), 30, LocalDate.parse("2026-01-01"), NOW);

        append(here, List.of(product, article)).block();
        here.refresh().block();
        there.refresh().block();

        for (RegistryLog log : List.of(here, there)) {
            assertThat(log.registry().product(new ProductId("LOG:1"), DAY, NOW))
                    .contains((nl.tekortwacht.contracts.registry.ProductLine) product);
            assertThat(log.registry().article(new ArticleId("ZI:log"), DAY, NOW))
                    .contains((ArticleLine) article);
        }
    }

    @Test
    void nothingIsMissedWhileOthersAppend() {
        RegistryLog reader = new PostgresRegistryLog(database);
        int writers = 8;
        List<PartyId> parties = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            parties.add(new PartyId("pharmacy:log" + i));
        }

        Flux.fromIterable(parties)
                .flatMap(
                        party -> append(
                                        new PostgresRegistryLog(database),
                                        List.of(new PartyLine(party, null, null, null, false, null, null)))
                                .then(reader.refresh()),
                        writers)
                .blockLast();

        assertThat(parties)
                .allMatch(party -> reader.registry().party(party, DAY, NOW).isPresent());
    }

    @Test
    void saysThatTheDatabaseIsAway() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        RegistryLog log = new PostgresRegistryLog(
                new Database(ConnectionFactories.get("r2dbc:postgresql://a:b@localhost:" + closedPort + "/none")));

        assertThatThrownBy(() -> log.refresh().block()).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> log.append(List.of(), settlement(0)).block()).isInstanceOf(Unavailable.class);
    }

    private Mono<Void> append(RegistryLog log, List<RegistryLine> lines) {
        Settlement settlement = settlement(lines.size());
        return new PostgresSubmissions(database)
                .open(settlement.submission(), Duration.ZERO)
                .then(log.append(lines, settlement));
    }

    private static Settlement settlement(int lines) {
        return new Settlement(
                Submitted.request(), NOW, new Settlement.Accepted(List.of(), lines, List.of()), 0, List.of());
    }
}
