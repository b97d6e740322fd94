/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.xlsx.Workbooks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class BodiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROWS = 5_000;
    private static final String HEADER = "meldingsnummer;melder;product;datum;voorraad\n";

    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsReadNoFasterThanItIsAskedForAndItsFileGoes() {
        StepVerifier.create(lines(Bodies.Form.XLSX, Flux.just(workbook())), 10)
                .expectNextCount(10)
                .then(() -> assertThat(files()).hasSize(1))
                .thenRequest(ROWS)
                .expectNextCount(ROWS - 10)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(files()).isEmpty();
    }

    @Test
    void theFileGoesWhenTheReaderGivesUp() {
        StepVerifier.create(lines(Bodies.Form.XLSX, Flux.just(workbook())), 10)
                .expectNextCount(10)
                .thenCancel()
                .verify(PATIENCE);
        Awaitility.await().untilAsserted(() -> assertThat(files()).isEmpty());
    }

    @Test
    void theFileGoesWhenTheSenderBreaksOff() {
        Flux<byte[]> body = Flux.just(workbook()).concatWith(Flux.error(new IOException("connection reset")));

        StepVerifier.create(lines(Bodies.Form.XLSX, body))
                .expectError(IOException.class)
                .verify(PATIENCE);
        Awaitility.await().untilAsserted(() -> assertThat(files()).isEmpty());
    }

    @Test
    void aWorkbookThatIsTooLargeIsNotKept() {
        Flux<byte[]> endless = Flux.<byte[]>generate(sink -> sink.next(new byte[1024 * 1024]));

        StepVerifier.create(lines(Bodies.Form.XLSX, endless))
                .expectErrorSatisfies(error -> assertThat(
                                ((ErrorResponseException) error).getBody().getDetail())
                        .isEqualTo("A workbook has at most 50 MiB; send more as text/csv."))
                .verify(PATIENCE);
        Awaitility.await().untilAsserted(() -> assertThat(files()).isEmpty());
    }

    @Test
    void whatIsOpenedIsClosedAndAskedOnlyForWhatIsNeeded() {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean isClosed = new AtomicBoolean();

        StepVerifier.create(TemporaryFiles.iterate(() -> new Counting(read, isClosed)), 7)
                .expectNextCount(7)
                .then(() -> assertThat(read.get()).isBetween(7, 8))
                .thenCancel()
                .verify(PATIENCE);
        Awaitility.await().untilTrue(isClosed);
    }

    @Test
    void csvIsReadNoFasterThanItIsAskedFor() {
        AtomicInteger pieces = new AtomicInteger();
        byte[] rows = rows(100).getBytes(UTF_8);
        Flux<byte[]> endless = Flux.concat(
                Flux.just(HEADER.getBytes(UTF_8)),
                Flux.<byte[]>generate(sink -> sink.next(rows)).doOnNext(piece -> pieces.incrementAndGet()));

        StepVerifier.create(lines(Bodies.Form.CSV, endless), 1_000)
                .expectNextCount(1_000)
                .then(() -> assertThat(pieces.get()).isLessThan(1_000))
                .thenCancel()
                .verify(PATIENCE);
    }

    private record Counting(AtomicInteger read, AtomicBoolean isClosed) implements Iterator<Integer>, Closeable {

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Integer next() {
            return read.incrementAndGet();
        }

        @Override
        public void close() {
            isClosed.set(true);
        }
    }

    private Flux<ReceivedLine> lines(Bodies.Form form, Flux<byte[]> body) {
        return new Bodies(Limits.DEFAULTS, folder).lines(form, null, null, body);
    }

    private static byte[] workbook() {
        return Workbooks.texts((HEADER + rows(ROWS)).strip());
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "r" + i + ";wholesaler:w1;RVG:1;20-11-2026;1200\n")
                .collect(Collectors.joining());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
