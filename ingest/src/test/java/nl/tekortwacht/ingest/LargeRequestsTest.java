/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Bodies far larger than the memory that they may use, over HTTP. */
@Tag("slow")
class LargeRequestsTest extends RunningIngest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeRequestsTest.class);
    private static final long MOST_HELD = 512L * 1024 * 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    /** A thousand of these lines; {@code -Dlarge.thousands=10000} sends ten million, which takes half an hour. */
    private static final int THOUSANDS = Integer.getInteger("large.thousands", 1_000);

    @Autowired
    LargeRequestsTest(@LocalServerPort int port, DatabaseClient database) {
        super(port, database);
    }

    @BeforeEach
    void start() {
        begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "text/csv"})
    void aLineOfAGibibyteIsRefusedOnceAndNotHeld(String type) throws IOException {
        byte[] piece = "x".repeat(MEBIBYTE).getBytes(UTF_8);

        JsonNode answer = send(type, "{\"a\":\"".getBytes(UTF_8), piece, 1_024);

        assertThat(answer.path("status").asInt()).isEqualTo(400);
        assertCounts(answer, 0, 0, 1);
    }

    @Test
    void millionsOfLinesPassInTheMemoryOfAThousand() throws IOException {
        byte[] thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> Lines.order("m" + i) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);

        JsonNode answer = send("application/x-ndjson", new byte[0], thousand, THOUSANDS);

        assertCounts(answer, 1_000, (THOUSANDS - 1) * 1_000, 0);
    }

    private JsonNode send(String type, byte[] first, byte[] piece, int pieces) throws IOException {
        HeapWatch heap = new HeapWatch();
        DefaultDataBufferFactory buffers = DefaultDataBufferFactory.sharedInstance;
        Flux<DataBuffer> body = Flux.concat(
                        Flux.just(first), Flux.range(0, pieces).map(i -> piece))
                .doOnNext(next -> heap.look())
                .map(buffers::wrap);
        // WebTestClient would keep the whole body to show it.
        byte[] answer = WebClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", TestIssuer.everybody())
                .build()
                .post()
                .uri("/v1/reports")
                .contentType(MediaType.valueOf(type))
                .body(body, DataBuffer.class)
                .exchangeToMono(response -> response.bodyToMono(byte[].class))
                .block(Duration.ofHours(1));
        String process = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
        LOG.info(
                "{} MiB as {}: at most {} MiB of heap after a collection, {}",
                (long) piece.length * pieces / MEBIBYTE,
                type,
                heap.most() / MEBIBYTE,
                process);
        assertThat(heap.most()).isLessThan(MOST_HELD);
        return Json.MAPPER.readTree(Objects.requireNonNull(answer));
    }
}
