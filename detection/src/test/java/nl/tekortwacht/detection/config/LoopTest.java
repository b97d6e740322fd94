/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tekortwacht.detection.detector.DetectionMeters;
import nl.tekortwacht.detection.detector.DetectionMetric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class LoopTest {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void giveRealTimeBack() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void aRoundFollowsAPauseAfterTheOneBefore() {
        Loop loop = loop(Mono.delay(Duration.ofSeconds(4)));

        loop.start();
        time.advanceTimeBy(Duration.ofSeconds(29));
        loop.stop();
        time.advanceTimeBy(Duration.ofMinutes(5));

        assertThat(rounds).hasValue(3);
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aFailureIsCountedAndDoesNotEndIt() {
        Loop loop = loop(Mono.defer(() ->
                rounds.get() < 4 ? Mono.error(new IllegalStateException("the database is away")) : Mono.just("swept")));

        loop.start();
        time.advanceTimeBy(Duration.ofMinutes(3));
        loop.stop();

        assertThat(rounds).hasValueGreaterThan(5);
        assertThat(registry.counter(DetectionMetric.LOOP_FAILURES.meterName(), "loop", "sweep")
                        .count())
                .isEqualTo(3);
    }

    private Loop loop(Mono<?> work) {
        return new Loop(
                "sweep",
                Duration.ofSeconds(10),
                () -> {
                    rounds.incrementAndGet();
                    return work;
                },
                new DetectionMeters(registry));
    }
}
