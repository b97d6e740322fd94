/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.Tally;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BackPressureTest {

    private static final int CHUNKS = 50;
    private static final int MOST_AHEAD = 3 * Answers.CHUNK;

    @Test
    void noMoreIsReadThanCanBeTaken() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        Sinks.One<Boolean> gate = Sinks.one();
        Flux<ReceivedLine> lines = Flux.range(1, CHUNKS * Answers.CHUNK).map(number -> {
            assertThat(read.incrementAndGet() - taken.get()).isLessThanOrEqualTo(MOST_AHEAD);
            return new ReceivedLine.Unreadable(number, "oops", "oops");
        });

        StepVerifier.create(Answers.take(lines, chunk -> gate.asMono().then(Mono.fromCallable(() -> {
                    taken.addAndGet(chunk.size());
                    return Tally.NONE;
                }))))
                .expectSubscription()
                .then(() -> assertThat(read.get()).isBetween(Answers.CHUNK, MOST_AHEAD))
                .then(() -> gate.tryEmitValue(true).orThrow())
                .expectError(ErrorResponseException.class)
                .verify(Duration.ofSeconds(20));
        assertThat(taken.get()).isEqualTo(CHUNKS * Answers.CHUNK);
    }
}
