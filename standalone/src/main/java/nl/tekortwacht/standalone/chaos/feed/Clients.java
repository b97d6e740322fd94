/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.tekortwacht.contracts.id.ReportKey;
import org.jspecify.annotations.Nullable;

/** Clients that send each batch until it has been acknowledged as a whole, whatever happens to the system. */
final class Clients implements AutoCloseable {

    private static final int AT_ONCE = 6;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final double TWO_AT_ONCE = 0.03;
    private static final double AGAIN_LATER = 0.04;
    private static final double WITH_KEY = 0.3;
    private static final double BY_KAFKA = 0.1;

    private final List<URI> instances;
    private final Acknowledged acknowledged;
    private final SplittableRandom chance;
    private final KafkaDoor kafka;
    private final Predicate<ReportKey> isSafe;
    private final Sender sender;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Phaser underWay = new Phaser(1);
    private final AtomicLong retries = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicLong hangUps = new AtomicLong();
    private volatile int toHangUp;

    Clients(CountryFeed.Doors doors, Acknowledged acknowledged, long seed) {
        this.instances = doors.instances();
        this.sender = new Sender(doors.authorization());
        this.kafka = new KafkaDoor(doors.bootstrapServers(), doors.authorization());
        this.isSafe = doors.isSafe();
        this.acknowledged = acknowledged;
        this.chance = new SplittableRandom(seed);
    }

    /** Takes a batch over; waits while all clients are busy. */
    void deliver(List<Line> batch) throws InterruptedException {
        turns.acquire();
        underWay.register();
        Plan plan = plan();
        threads.execute(() -> {
            try {
                deliver(batch, plan);
            } finally {
                turns.release();
                underWay.arriveAndDeregister();
            }
        });
    }

    /** Waits until everything taken over has been acknowledged. */
    void awaitAll() {
        underWay.arriveAndAwaitAdvance();
    }

    /** Lets the next few batches first be sent by half. */
    void hangUp(int batches) {
        toHangUp = batches;
    }

    long retries() {
        return retries.get();
    }

    long repeats() {
        return repeats.get();
    }

    long hangUps() {
        return hangUps.get();
    }

    /** What is done with a batch besides sending it. */
    private record Plan(
            boolean isHalfFirst, boolean isTwice, boolean isAgain, boolean isByKafka, int first, String key) {}

    private synchronized Plan plan() {
        boolean half = toHangUp > 0;
        toHangUp = Math.max(0, toHangUp - 1);
        String key = chance.nextDouble() < WITH_KEY ? new UUID(chance.nextLong(), chance.nextLong()).toString() : "";
        return new Plan(
                half,
                chance.nextDouble() < TWO_AT_ONCE,
                chance.nextDouble() < AGAIN_LATER,
                chance.nextDouble() < BY_KAFKA,
                chance.nextInt(instances.size()),
                key);
    }

    private void deliver(List<Line> batch, Plan plan) {
        if (plan.isByKafka() && batch.stream().allMatch(line -> line.named() == null)) {
            untilKafkaHasIt(batch);
            return;
        }
        awaitNamed(batch);
        if (plan.isHalfFirst()) {
            hangUps.incrementAndGet();
            sender.sendHalf(instances.get(plan.first()), batch);
        }
        Thread other = plan.isTwice() ? Thread.ofVirtual().start(() -> repeat(batch, plan.first() + 1)) : null;
        untilAcknowledged(batch, plan.first(), plan.key());
        if (plan.isAgain()) {
            repeat(batch, plan.first());
        }
        join(other);
    }

    /** A report that is to be replaced must be known first. One that was never sent is not waited for longer than this. */
    private void awaitNamed(List<Line> batch) {
        long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (Line line : batch) {
            ReportKey named = line.named();
            while (named != null && !isTaken(named) && System.nanoTime() < giveUp) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
    }

    private boolean isTaken(ReportKey key) {
        return acknowledged.isAnswered(key) && (!acknowledged.isSent(key) || isSafe.test(key));
    }

    private void untilKafkaHasIt(List<Line> batch) {
        try {
            for (int attempt = 0; !kafka.send(batch); attempt++) {
                retries.incrementAndGet();
                LockSupport.parkNanos(pause(attempt).toNanos());
            }
            acknowledged.noteSent(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(List<Line> batch, int first) {
        repeats.incrementAndGet();
        untilAcknowledged(batch, first, "");
    }

    private void untilAcknowledged(List<Line> batch, int first, String key) {
        try {
            for (int attempt = 0; ; attempt++) {
                URI instance = instances.get((first + attempt) % instances.size());
                Optional<Set<Integer>> refused = sender.send(instance, batch, key);
                if (refused.isPresent()) {
                    acknowledged.note(batch, refused.get());
                    return;
                }
                retries.incrementAndGet();
                LockSupport.parkNanos(pause(attempt).toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Duration pause(int attempt) {
        return Duration.ofMillis(chance.nextLong(100, 300) * Math.min(attempt + 1L, 5));
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        kafka.close();
    }
}
