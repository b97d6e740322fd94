/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.event.AuditEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class BatchedAuditLogTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<AuditEvent> stored = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger recorded = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Mono<Void> before = Mono.empty();

    private final AuditStore store = new AuditStore() {
        @Override
        public Mono<Void> append(List<AuditEvent> events, LocalDate today) {
            return before.then(Mono.fromRunnable(() -> {
                batches.add(events.size());
                stored.addAll(events);
            }));
        }

        @Override
        public Mono<Long> removeRowsBefore(LocalDate day) {
            return Mono.just(0L);
        }
    };

    private final AuditCounters counters = new AuditCounters() {
        @Override
        public void recorded(int events) {
            recorded.addAndGet(events);
        }

        @Override
        public void failed(int events) {
            failed.addAndGet(events);
        }

        @Override
        public void lost() {
            lost.incrementAndGet();
        }
    };

    @AfterEach
    void letGoOfWhatIsTriedAgain() {
        before = Mono.empty();
    }

    private BatchedAuditLog log(int waiting) {
        BatchedAuditLog.Limits limits =
                new BatchedAuditLog.Limits(50, waiting, Duration.ofMillis(300), Duration.ofMillis(10));
        return new BatchedAuditLog(store, counters, Clock.fixed(Events.NOON, ZoneOffset.UTC), limits);
    }

    @Test
    void whatComesWhileABatchIsWrittenIsTheNextBatch() {
        before = Mono.delay(Duration.ofMillis(20)).then();

        Flux.fromIterable(Events.reports(120)).flatMap(log(1_000)::record, 200).blockLast(SOON);

        assertThat(stored).containsExactlyElementsOf(Events.reports(120));
        assertThat(batches).containsExactly(1, 50, 50, 19);
        assertThat(recorded).hasValue(120);
    }

    @Test
    void aQuietLogWritesAtOnce() {
        StepVerifier.create(log(10).record(Events.refusal())).verifyComplete();

        assertThat(stored).containsExactly(Events.refusal());
    }

    @Test
    void whoWaitsIsToldAndTheEventIsWrittenWhenTheDatabaseIsBack() {
        BatchedAuditLog log = log(10);
        before = Mono.error(new IllegalStateException("the database is away"));

        StepVerifier.create(log.record(Events.report(1))).verifyError(AuditUnavailable.class);
        assertThat(log.isWriting()).isFalse();
        StepVerifier.create(log.record(Events.report(2))).verifyError(AuditUnavailable.class);
        assertThat(stored).isEmpty();
        before = Mono.empty();

        await().atMost(SOON).until(log::isWriting);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stored).containsExactly(Events.report(1), Events.report(2)));
        assertThat(recorded).hasValue(2);
        assertThat(failed.get()).isPositive();
        assertThat(lost).hasValue(0);
    }

    @Test
    void aDatabaseThatHangsIsNotWaitedForForEver() {
        before = Mono.never();

        StepVerifier.create(log(10).record(Events.report(1)))
                .expectErrorMatches(AuditUnavailable.class::isInstance)
                .verify(SOON);
    }

    @Test
    void whatNobodyCanHoldAnyMoreIsCountedAsLost() {
        BatchedAuditLog log = log(2);
        before = Mono.never();

        log.record(Events.report(1)).onErrorComplete().subscribe();
        log.record(Events.report(2)).onErrorComplete().subscribe();
        log.record(Events.report(3)).onErrorComplete().subscribe();
        StepVerifier.create(log.record(Events.report(4))).verifyError(AuditUnavailable.class);

        assertThat(lost).hasValue(1);
    }
}
