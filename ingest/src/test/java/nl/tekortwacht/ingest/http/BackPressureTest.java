/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.Submitted;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.InMemoryBooks;
import nl.tekortwacht.ingest.receipt.LineReceipt;
import nl.tekortwacht.ingest.receipt.Tally;
import nl.tekortwacht.ingest.submission.Submission;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BackPressureTest {

    private static final int CHUNKS = 50;
    private static final int MOST_AHEAD = 3 * SubmissionDesk.CHUNK;

    @Test
    void noMoreIsReadThanCanBeTaken() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        Sinks.One<Boolean> gate = Sinks.one();
        Flux<ReceivedLine> lines = Flux.range(1, CHUNKS * SubmissionDesk.CHUNK).map(number -> {
            assertThat(read.incrementAndGet() - taken.get()).isLessThanOrEqualTo(MOST_AHEAD);
            return new ReceivedLine.Unreadable(number, "oops", "oops");
        });

        LineReceipt receipt = (submission, chunk) -> gate.asMono().then(Mono.fromCallable(() -> {
            taken.addAndGet(chunk.size());
            return Tally.NONE;
        }));

        StepVerifier.create(desk(receipt)
                        .take(
                                Submitted.SENDER,
                                MockServerHttpRequest.post("/v1/reports").build(),
                                Flux.empty(),
                                bytes -> lines))
                .expectSubscription()
                .then(() -> assertThat(read.get()).isBetween(SubmissionDesk.CHUNK, MOST_AHEAD))
                .then(() -> gate.tryEmitValue(true).orThrow())
                .assertNext(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST))
                .expectComplete()
                .verify(Duration.ofSeconds(20));
        assertThat(taken.get()).isEqualTo(CHUNKS * SubmissionDesk.CHUNK);
    }

    private static SubmissionDesk desk(LineReceipt receipt) {
        return new SubmissionDesk(
                new SubmissionDesk.Duty(Submission.Kind.REPORTS, receipt),
                new InMemoryBooks(),
                () -> Lines.NOW,
                UUID::randomUUID,
                new SubmissionDesk.Limits(Duration.ofMinutes(5), 1_000_000));
    }
}
