/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set, and never goes back. */
public final class DemoClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock that begins at the instant. */
    public DemoClock(Instant beginning) {
        this(new AtomicReference<>(beginning), ZoneOffset.UTC);
    }

    private DemoClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Sets the time.
     *
     * @throws IllegalArgumentException if it lies before the present
     */
    public void set(Instant instant) {
        now.updateAndGet(present -> {
            if (instant.isBefore(present)) {
                throw new IllegalArgumentException(
                        "the clock stands at " + present + " and does not go back to " + instant);
            }
            return instant;
        });
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, seen from another zone: setting one sets the other. */
    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
