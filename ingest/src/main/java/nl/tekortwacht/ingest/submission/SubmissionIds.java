/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Gives ids to submissions: UUIDs of version 7, which begin with the time, so that what is new stands together. The
 * random part does not come from the operating system each time, which may make the caller wait.
 */
public final class SubmissionIds implements Supplier<UUID> {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int MILLIS_SHIFT = 16;

    private final InstantSource clock;
    private final RandomGenerator random;

    /** Ids by this clock. */
    public SubmissionIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized UUID get() {
        long high = clock.millis() << MILLIS_SHIFT | VERSION_7 | random.nextInt(1 << 12);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
