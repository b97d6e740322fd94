/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true by looking again and again. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Patience() {}

    /**
     * Waits.
     *
     * @param every how long to wait between two looks
     * @throws TimeoutException if it has not become true after ten minutes
     */
    public static void until(String what, Duration every, Callable<Boolean> isTrue) throws Exception {
        long looks = Math.max(1, LONGEST.dividedBy(every));
        while (!isTrue.call()) {
            if (looks-- == 0) {
                throw new TimeoutException("waited in vain until " + what);
            }
            LockSupport.parkNanos(every.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("while waiting until " + what);
            }
        }
    }
}
