/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.audience.Channel;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a delivery store promises together with the worker, told as stories of a receiver. */
public interface DeliveryStoreContract {

    WorkerOptions OPTIONS = new WorkerOptions(
            10,
            5,
            new WorkerOptions.EndpointLimits(3, 200),
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            Duration.ofMillis(50));
    Duration WAIT = Duration.ofSeconds(30);

    DeliveryStore store();

    /**
     * Adds a pending delivery to a subscriber.
     *
     * @param matter the finding that it is about
     * @return its id
     */
    UUID pending(String matter, String target, Instant now);

    /** The status and the attempts, as {@code DEAD [1:UNREACHABLE, 2:SENT]}. */
    String state(UUID delivery);

    @Test
    default void whatArrivesIsDeliveredOnce() {
        Story story = new Story(store());
        UUID delivery = pending("a", "one", story.clock.instant());

        assertThat(story.run()).isEqualTo(1);
        assertThat(story.run()).isZero();

        assertThat(story.receiver.received()).hasSize(1);
        assertThat(state(delivery)).isEqualTo("DELIVERED [1:SENT]");
    }

    @Test
    default void aReceiverThatIsAwayAndComesBackGetsItOnce() {
        Story story = new Story(store());
        UUID delivery = pending("a", "one", story.clock.instant());

        story.receiver.away(true);
        story.run();
        story.clock.advance(Duration.ofSeconds(4));
        assertThat(story.run()).as("too early").isZero();
        story.clock.advance(Duration.ofSeconds(2));
        story.run();
        story.receiver.away(false);
        story.clock.advance(Duration.ofMinutes(6));
        story.run();

        assertThat(story.receiver.received()).hasSize(1);
        assertThat(state(delivery)).isEqualTo("DELIVERED [1:UNREACHABLE, 2:UNREACHABLE, 3:SENT]");
    }

    @Test
    default void afterTenAttemptsItIsADeadLetterThatCanBeReplayed() {
        Story story = new Story(store());
        UUID delivery = pending("a", "one", story.clock.instant());
        story.receiver.away(true);

        for (int attempt = 0; attempt < 12; attempt++) {
            story.run();
            story.clock.advance(Duration.ofHours(27));
        }
        assertThat(state(delivery))
                .startsWith("DEAD")
                .contains("10:UNREACHABLE")
                .doesNotContain("11:");

        story.receiver.away(false);
        assertThat(story.worker.replay(List.of(delivery)).block(WAIT)).isEqualTo(1);
        assertThat(story.worker.replay(List.of(delivery)).block(WAIT)).isZero();
        story.run();
        assertThat(state(delivery)).startsWith("DELIVERED").endsWith("11:SENT]");
    }

    @Test
    default void aReplayHasAFreshSchedule() {
        Story story = new Story(store());
        UUID delivery = pending("a", "one", story.clock.instant());
        story.receiver.answerNext(new DeliveryOutcome.GiveUp(GiveUpReason.REFUSED_FOR_GOOD, 550, "no such box"));
        story.run();
        assertThat(state(delivery)).isEqualTo("DEAD [1:REFUSED_FOR_GOOD]");

        story.receiver.away(true);
        assertThat(story.worker.replay(List.of(delivery)).block(WAIT)).isEqualTo(1);
        story.run();
        story.receiver.away(false);
        story.clock.advance(Duration.ofSeconds(6));
        story.run();
        assertThat(state(delivery)).isEqualTo("DELIVERED [1:REFUSED_FOR_GOOD, 2:UNREACHABLE, 3:SENT]");
    }

    @Test
    default void aWorkerThatCrashesAfterSendingMakesItComeAgainWithTheSameId() {
        Story story = new Story(store());
        UUID delivery = pending("a", "one", story.clock.instant());

        List<Delivery> claimed = story.claim(10);
        assertThat(claimed).hasSize(1);
        story.receiver.send(claimed.getFirst()).block(WAIT);
        // Here the worker dies, before it records what came of it.

        assertThat(story.run()).as("the claim still holds").isZero();
        story.clock.advance(OPTIONS.lease());
        story.run();

        assertThat(story.receiver.received()).hasSize(2);
        assertThat(new HashSet<>(story.receiver.received())).hasSize(1);
        assertThat(state(delivery)).isEqualTo("DELIVERED [1:SENT]");
    }

    @Test
    default void aResultThatComesAfterTheClaimWasLostIsNotRecorded() {
        Story story = new Story(store());
        UUID delivery = pending("a", "one", story.clock.instant());
        List<Delivery> slow = story.claim(10);
        story.clock.advance(OPTIONS.lease());
        story.run();

        Attempt late = new Attempt(
                slow.getFirst(),
                story.clock.instant(),
                1,
                DeliveryOutcome.TryLater.of(TryLaterReason.TIMEOUT, null),
                DeliveryStatus.PENDING,
                story.clock.instant());

        assertThat(store().record(List.of(late)).block(WAIT)).isZero();
        assertThat(state(delivery)).isEqualTo("DELIVERED [1:SENT]");
    }

    @Test
    default void twoWorkersAtOnceDeliverEachOnce() {
        Story story = new Story(store());
        for (int i = 0; i < 60; i++) {
            pending("matter " + i, "target " + i % 7, story.clock.instant());
        }
        DeliveryWorker other = story.worker();

        Long delivered = Mono.zip(
                        story.worker.deliverDue().subscribeOn(Schedulers.parallel()),
                        other.deliverDue().subscribeOn(Schedulers.parallel()),
                        Long::sum)
                .block(WAIT);

        // A worker may find nothing while the other one holds the rest; then the rest is the other one's.
        assertThat(delivered).isEqualTo(60);
        assertThat(story.receiver.received()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    default void anEndNeverOvertakesItsStart() {
        Story story = new Story(store());
        UUID start = pending("a", "one", story.clock.instant());
        UUID end = pending("a", "one", story.clock.instant());
        UUID elsewhere = pending("a", "two", story.clock.instant());
        story.receiver.answerNext(new DeliveryOutcome.TryLater(TryLaterReason.THROTTLED, 503, null, null));

        List<Delivery> claimed = story.claim(1);
        assertThat(claimed).extracting(Delivery::id).containsExactly(start);
        story.clock.advance(OPTIONS.lease());

        story.run();
        assertThat(state(end)).isEqualTo("PENDING []");
        assertThat(List.of(state(start), state(elsewhere)))
                .containsExactlyInAnyOrder("PENDING [1:THROTTLED]", "DELIVERED [1:SENT]");

        story.clock.advance(Duration.ofSeconds(6));
        story.run();
        assertThat(state(start)).isEqualTo("DELIVERED [1:THROTTLED, 2:SENT]");
        assertThat(state(end)).isEqualTo("DELIVERED [1:SENT]");
    }

    @Test
    default void aReceiverThatIsGoneGetsNothingMore() {
        Story story = new Story(store());
        UUID first = pending("a", "one", story.clock.instant());
        UUID second = pending("a", "one", story.clock.instant());
        story.receiver.answerNext(HttpStatusOutcome.of(410, null));

        story.run();

        assertThat(story.receiver.received()).hasSize(1);
        assertThat(state(first)).isEqualTo("DEAD [1:ENDED_BY_RECEIVER]");
        assertThat(state(second)).isEqualTo("DEAD [1:SUBSCRIPTION_ENDED]");
    }

    @Test
    default void aHostThatKeepsFailingRestsWithoutLosingAttempts() {
        Story story = new Story(store());
        for (int i = 0; i < 30; i++) {
            pending("matter " + i, "http://down.example.org/" + i, story.clock.instant());
        }
        story.receiver.away(true);
        story.run();
        long tried = story.counts.count("UNREACHABLE");
        assertThat(tried).isBetween(10L, 12L);
        assertThat(story.counts.count("HOST_RESTING")).isEqualTo(30 - tried);

        story.receiver.away(false);
        for (int i = 0; i < 5; i++) {
            story.clock.advance(Duration.ofMinutes(1));
            story.run();
        }
        assertThat(story.receiver.received()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    default void ofOneEndpointNoMoreIsClaimedThanThereIsRoomFor() {
        Story story = new Story(store());
        for (int i = 0; i < 6; i++) {
            pending("matter " + i, "https://busy.example/" + i, story.clock.instant());
        }
        pending("another", "https://Quiet.example:8443/hook", story.clock.instant());

        assertThat(story.claim(new Room(10, 3, Map.of("busy.example", 1))))
                .extracting(Delivery::endpoint)
                .containsExactly("busy.example", "busy.example", "quiet.example:8443");
        assertThat(story.claim(new Room(10, 3, Map.of("busy.example", 3)))).isEmpty();
        assertThat(story.claim(new Room(1, 3, Map.of("quiet.example:8443", 3))))
                .extracting(Delivery::endpoint)
                .containsExactly("busy.example");
    }

    @Test
    default void whoHangsAndWhoFailsKeepsNobodyElseWaiting() {
        Story story = new Story(store());
        Instant now = story.clock.instant();
        for (int i = 0; i < 15; i++) {
            pending("hangs " + i, "https://hangs.example/" + i, now);
            pending("fails " + i, "https://fails.example/" + i, now);
        }
        story.receiver.hang("https://hangs.example/");
        story.receiver.fail("https://fails.example/");
        List<UUID> healthy = IntStream.range(0, 15)
                .mapToObj(i -> pending("fine " + i, "https://fine.example/" + i, now))
                .toList();

        Disposable run = story.worker.deliverDue().subscribe();
        try {
            await().atMost(WAIT).untilAsserted(() -> assertThat(healthy)
                    .allMatch(id -> state(id).equals("DELIVERED [1:SENT]")));
            assertThat(story.counts.count("SENT")).isEqualTo(15);
            assertThat(story.receiver.hanging())
                    .as("attempts that wait for the one that hangs")
                    .isEqualTo(3);
            assertThat(story.counts.count("SERVER_ERROR"))
                    .as("attempts at the one that fails")
                    .isLessThanOrEqualTo(12);
        } finally {
            run.dispose();
        }
    }

    @Test
    default void theAgeOfTheOldestPendingIsKnown() {
        Story story = new Story(store());
        assertThat(store().oldestPending(Channel.WEBHOOK, story.clock.instant()).block(WAIT))
                .isEqualTo(Duration.ZERO);
        pending("a", "one", story.clock.instant());
        story.clock.advance(Duration.ofMinutes(3));
        assertThat(store().oldestPending(Channel.WEBHOOK, story.clock.instant()).block(WAIT))
                .isEqualTo(Duration.ofMinutes(3));
    }

    /** A receiver, a clock and a worker. */
    final class Story {

        final ScriptedClock clock = new ScriptedClock(Findings.MORNING);
        final ScriptedReceiver receiver = new ScriptedReceiver();
        final RecordedCounts counts = new RecordedCounts();
        final DeliveryStore store;
        final DeliveryWorker worker;

        Story(DeliveryStore store) {
            this.store = store;
            this.worker = worker();
        }

        DeliveryWorker worker() {
            Map<Channel, DeliveryChannel> channels = new EnumMap<>(Channel.class);
            channels.put(Channel.WEBHOOK, receiver);
            RetrySchedule schedule = new RetrySchedule(new SplittableRandom(1));
            return new DeliveryWorker(store, channels, schedule, counts, clock, OPTIONS);
        }

        List<Delivery> claim(int limit) {
            return claim(new Room(limit, limit, Map.of()));
        }

        List<Delivery> claim(Room room) {
            return Objects.requireNonNull(
                    store.claim(clock.instant(), OPTIONS.lease(), room).block(WAIT));
        }

        long run() {
            Long done = worker.deliverDue().block(WAIT);
            return done == null ? -1 : done;
        }
    }
}
