/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** The other tests prove that nothing blocks an event loop only if this watch is on. */
class BlockHoundTest {

    @Test
    void waitingWhereOneMustNotIsNoticed() {
        Mono<Object> waiting = Mono.fromCallable(() -> new CompletableFuture<>().get(5, TimeUnit.SECONDS))
                .subscribeOn(Schedulers.parallel());

        StepVerifier.create(waiting)
                .expectErrorMatches(error ->
                        error instanceof BlockingOperationError || error.getCause() instanceof BlockingOperationError)
                .verify(Duration.ofSeconds(10));
    }
}
