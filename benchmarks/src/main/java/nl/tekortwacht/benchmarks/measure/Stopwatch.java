/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import java.util.function.LongSupplier;

/** Measures how fast work is done. */
public final class Stopwatch {

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanos;

    /**
     * A stopwatch.
     *
     * @param nanos nanoseconds since any moment, never running back
     */
    public Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws Exception;
    }

    /** Does the work, and says how many of its units were done in a second. */
    public double perSecond(long units, Work work) throws Exception {
        long began = nanos.getAsLong();
        work.run();
        return units * NANOS_PER_SECOND / Math.max(1, nanos.getAsLong() - began);
    }
}
