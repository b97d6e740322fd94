/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.tekortwacht.standalone.chaos.network.Mood;
import nl.tekortwacht.standalone.chaos.process.Part;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the planned faults happen, each in a thread of its own, and measures how long the system takes to recover. */
public final class FaultRun {

    private static final Logger LOG = LoggerFactory.getLogger(FaultRun.class);
    private static final String END_HALF_OF_THE_SESSIONS = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5";
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int BATCHES_BROKEN_OFF = 5;

    private final Surroundings around;
    private final FlowGauge gauge;
    private final long usualLag;
    private final Consumer<Injected> told;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Injected> injected = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> underWay = new ArrayList<>();

    /**
     * A run.
     *
     * @param usualLag how much is under way at any moment when all is well
     * @param told hears of each fault when the system has recovered from it
     */
    public FaultRun(Surroundings around, FlowGauge gauge, long usualLag, Consumer<Injected> told) {
        this.around = around;
        this.gauge = gauge;
        this.usualLag = usualLag;
        this.told = told;
    }

    /** Lets the faults happen at their times; returns when all have ended and were recovered from, or given up on. */
    public void run(List<Fault> faults) throws InterruptedException {
        long began = System.nanoTime();
        for (Fault fault : faults) {
            long wait = fault.at().toNanos() - (System.nanoTime() - began);
            if (stop.await(Math.max(0, wait), TimeUnit.NANOSECONDS)) {
                break;
            }
            underWay.add(Thread.ofPlatform().name("fault-" + fault.number()).start(() -> happen(fault)));
        }
        for (Thread thread : underWay) {
            thread.join();
        }
    }

    /** How many faults have ended. */
    public List<Injected> injected() {
        synchronized (injected) {
            return List.copyOf(injected);
        }
    }

    /** Lets no more faults begin. */
    public void stop() {
        stop.countDown();
    }

    private void happen(Fault fault) {
        try {
            inject(fault);
            Injected done = new Injected(fault, recovery(fault));
            injected.add(done);
            told.accept(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void inject(Fault fault) throws InterruptedException {
        switch (fault.kind()) {
            case KILL -> {
                Part part = around.system().part(fault.target());
                part.kill();
                pause(fault.lasting());
                start(part);
            }
            case STOP -> {
                Part part = around.system().part(fault.target());
                part.suspend();
                pause(fault.lasting());
                part.resume();
            }
            case SESSIONS -> endSessions();
            case CUT -> around.system().proxy(fault.target()).cut();
            case HOLD -> {
                around.system().proxy(fault.target()).hold(fault.lasting());
                pause(fault.lasting());
            }
            case HANG_UP -> around.feed().hangUp(BATCHES_BROKEN_OFF);
            case RECEIVER_ERRORS -> mood(Mood.ERRORS, fault.lasting());
            case RECEIVER_SLOW -> mood(Mood.SLOW, fault.lasting());
            case RECEIVER_CLOSES -> mood(Mood.CLOSING, fault.lasting());
            case CLOCK -> {
                around.clock().shift(fault.target(), fault.shift());
                pause(fault.lasting());
                around.clock().shift(fault.target(), Duration.ZERO);
            }
        }
    }

    private static void start(Part part) {
        try {
            part.start();
        } catch (CannotStartException e) {
            // It is wanted again, so it is started again until it stands.
            LOG.warn("{} did not start at once: {}", part.name(), e.getMessage());
        }
    }

    private void mood(Mood mood, Duration lasting) throws InterruptedException {
        around.receiver().be(mood);
        pause(lasting);
        around.receiver().be(Mood.WELL);
    }

    private void endSessions() {
        try (Connection connection = around.system().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(END_HALF_OF_THE_SESSIONS);
        } catch (SQLException e) {
            // Another fault has taken the database away, and all of its sessions with it.
            Thread.onSpinWait();
        }
    }

    private @Nullable Double recovery(Fault fault) throws InterruptedException {
        long ended = System.nanoTime();
        while (System.nanoTime() - ended < LONGEST_RECOVERY.toNanos()) {
            if (hasRecovered(fault)) {
                return (System.nanoTime() - ended) / 1e9;
            }
            pause(LOOK_EVERY);
        }
        return null;
    }

    private boolean hasRecovered(Fault fault) {
        boolean answers =
                switch (fault.kind()) {
                    case KILL, STOP, SESSIONS, CUT, HOLD, CLOCK ->
                        around.system().part(fault.target()).answers();
                    case HANG_UP, RECEIVER_ERRORS, RECEIVER_SLOW, RECEIVER_CLOSES -> true;
                };
        return answers && gauge.lag() <= usualLag;
    }

    /** A fault that has begun ends in its own time, even if no more are to begin. */
    private void pause(Duration time) throws InterruptedException {
        if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("never");
        }
    }
}
