/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import nl.tekortwacht.api.event.EventFilter;
import nl.tekortwacht.api.event.FindingKind;
import nl.tekortwacht.api.event.LoggedEvent;
import nl.tekortwacht.api.store.FindingLog;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class FindingStreamTest {

    private static final PollingOptions OPTIONS = new PollingOptions(Duration.ofMillis(100), Duration.ofSeconds(2), 10);

    /** A log in memory that counts its readers and can be broken. */
    private static final class MemoryLog implements FindingLog {

        private final List<LoggedEvent> events = new ArrayList<>();
        private final AtomicInteger readings = new AtomicInteger();
        private int failures;

        synchronized void add(long from, long to) {
            LongStream.range(from, to).mapToObj(MemoryLog::event).forEach(events::add);
        }

        private static LoggedEvent event(long sequence) {
            Shortage shortage = new Shortage(
                    new ProductId("RVG:1"),
                    Phase.SUSPECTED,
                    "NATIONWIDE",
                    LocalDate.parse("2026-11-01"),
                    true,
                    null,
                    null,
                    null,
                    1L,
                    false,
                    false,
                    null);
            return new LoggedEvent(
                    FindingKind.SHORTAGE,
                    new FindingEvent(
                            new UUID(0, sequence),
                            sequence,
                            new UUID(1, sequence),
                            FindingChange.OPENED,
                            Instant.EPOCH,
                            null,
                            shortage,
                            null));
        }

        @Override
        public Mono<Long> last() {
            return Mono.fromSupplier(this::lastSequence);
        }

        private synchronized long lastSequence() {
            return events.isEmpty() ? 0 : events.getLast().sequence();
        }

        @Override
        public Mono<List<LoggedEvent>> after(long sequence, long upTo, EventFilter filter, int limit) {
            return Mono.fromCallable(() -> read(sequence, upTo, limit));
        }

        private synchronized List<LoggedEvent> read(long sequence, long upTo, int limit) {
            readings.incrementAndGet();
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the log cannot be read");
            }
            return events.stream()
                    .filter(event -> event.sequence() > sequence && event.sequence() <= upTo)
                    .limit(limit)
                    .toList();
        }
    }

    @Test
    void manyClientsShareOnePoller() {
        MemoryLog log = new MemoryLog();
        StepVerifier.withVirtualTime(() -> {
                    FindingStream stream = new FindingStream(log, OPTIONS);
                    return Mono.when(LongStream.range(0, 50)
                            .mapToObj(client ->
                                    stream.events(null, EventFilter.ALL).take(Duration.ofSeconds(10)))
                            .toList());
                })
                .thenAwait(Duration.ofSeconds(10))
                .expectComplete()
                .verify(Duration.ofSeconds(10));

        assertThat(log.readings).hasValueBetween(90, 101);
    }

    @Test
    void aSlowClientGetsEverythingOutOfTheLogAndHoldsNobodyUp() {
        MemoryLog log = new MemoryLog();
        log.add(1, 1_000);
        List<Long> fast = new ArrayList<>();
        StepVerifier.withVirtualTime(
                        () -> {
                            FindingStream stream = new FindingStream(log, OPTIONS);
                            return stream.events(0L, EventFilter.ALL)
                                    .doOnSubscribe(begun -> stream.events(0L, EventFilter.ALL)
                                            .subscribe(
                                                    event -> fast.add(event.sequence()), failure -> assertThat(failure)
                                                            .isNull()))
                                    .map(LoggedEvent::sequence);
                        },
                        0)
                .thenRequest(5)
                .expectNext(1L, 2L, 3L, 4L, 5L)
                .then(() -> log.add(1_000, 3_000))
                .thenAwait(Duration.ofMinutes(1))
                .then(() -> assertThat(fast).hasSize(2_999).isSorted().doesNotHaveDuplicates())
                .thenRequest(Long.MAX_VALUE)
                .thenAwait(Duration.ofMinutes(1))
                .recordWith(ArrayList::new)
                .expectNextCount(2_994)
                .consumeRecordedWith(rest -> assertThat(rest)
                        .containsExactlyElementsOf(
                                LongStream.range(6, 3_000).boxed().toList()))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void aLogThatCannotBeReadIsTriedAgainMoreAndMoreSeldom() {
        MemoryLog log = new MemoryLog();
        log.add(1, 5);
        StepVerifier.withVirtualTime(() -> new FindingStream(log, OPTIONS)
                        .events(null, EventFilter.ALL)
                        .map(LoggedEvent::sequence))
                .expectSubscription()
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> {
                    log.failures = 6;
                    log.add(5, 8);
                    log.readings.set(0);
                })
                .thenAwait(Duration.ofMinutes(1))
                .expectNext(5L, 6L, 7L)
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void blockingCallsOnThreadsThatMustNotBlockAreCaughtInTheseTests() {
        CountDownLatch latch = new CountDownLatch(1);

        StepVerifier.create(Mono.fromCallable(() -> latch.await(1, TimeUnit.MILLISECONDS))
                        .subscribeOn(Schedulers.parallel()))
                .expectErrorMatches(BlockingOperationError.class::isInstance)
                .verify(Duration.ofSeconds(10));
    }
}
