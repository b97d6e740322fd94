/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks now and then whether the input that is tried has hung. What counts is the processor: a busy machine is no finding. */
final class Watch {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Duration RUNS_ON = Duration.ofMinutes(1);
    private static final Duration STANDS_STILL = Duration.ofMinutes(10);
    private static final int LOOK_SECONDS = 10;

    private static final ScheduledFuture<?> LOOKS = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().factory())
            .scheduleWithFixedDelay(Watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);

    private static volatile @Nullable Run current;

    @SuppressWarnings("ArrayRecordComponent")
    private record Run(Thread runner, byte[] input, long begin, long since) {}

    private Watch() {}

    /** How much of the processor the check takes. */
    static Duration over(byte[] input, Consumer<byte[]> check) {
        if (LOOKS.isDone()) {
            throw new IllegalStateException("nobody looks any more");
        }
        long begin = CPU.getCurrentThreadCpuTime();
        current = new Run(Thread.currentThread(), input, begin, System.nanoTime());
        try {
            check.accept(input);
        } finally {
            current = null;
        }
        return Duration.ofNanos(CPU.getCurrentThreadCpuTime() - begin);
    }

    private static void look() {
        Run run = current;
        if (run != null
                && (CPU.getThreadCpuTime(run.runner().threadId()) - run.begin() > RUNS_ON.toNanos()
                        || System.nanoTime() - run.since() > STANDS_STILL.toNanos())) {
            endAll(run);
        }
    }

    /** Nothing can stop a thread that hangs, so the whole process ends, after saying why. */
    private static void endAll(Run run) {
        Throwable where = new Throwable("hangs; input " + Fuzzed.kept(run.input()));
        where.setStackTrace(run.runner().getStackTrace());
        where.printStackTrace();
        Runtime.getRuntime().halt(3);
    }
}
