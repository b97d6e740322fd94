/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class EndpointGuardTest {

    private static final WorkerOptions ONE_A_SECOND = new WorkerOptions(
            10,
            10,
            new WorkerOptions.EndpointLimits(4, 1),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1));

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void whoGetsManyGetsThemInTurnAndTheOthersDoNotWaitForThat() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        EndpointGuard guard = new EndpointGuard(ONE_A_SECOND, Clock.systemUTC());
        Queue<String> begun = new ConcurrentLinkedQueue<>();

        Flux.fromIterable(List.of("https://busy.example/", "https://other.example/"))
                .concatMap(
                        target -> Flux.range(0, target.contains("busy") ? 4 : 1).map(any -> target))
                .flatMap(
                        target -> guard.turn(Notices.delivery(Channel.WEBHOOK, target))
                                .then(Mono.fromRunnable(() -> begun.add(target))),
                        10)
                .subscribe(any -> {}, error -> begun.add(error.toString()));

        assertThat(begun).contains("https://other.example/").hasSizeBetween(2, 3);
        time.advanceTimeBy(Duration.ofSeconds(5));
        assertThat(begun).hasSize(5);
    }
}
