/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether a body comes in fast enough. Time in which nobody wanted more of it does not count against the sender. */
public final class Pace {

    private static final double MOSTLY = 0.8;

    private final MinimumPace minimum;
    private final LongSupplier nanos;
    private long wanted;
    private long bytes;
    private long waitedNanos;
    private long waitingSince;

    /** A body that has just begun; the clock only goes forward. */
    public Pace(MinimumPace minimum, LongSupplier nanos) {
        this.minimum = minimum;
        this.nanos = nanos;
    }

    /**
     * How fast.
     *
     * @param bytes that must come
     * @param window in each such time
     */
    public record MinimumPace(long bytes, Duration window) {}

    /** So many more pieces are wanted. */
    public synchronized void want(long pieces) {
        if (wanted == 0) {
            waitingSince = nanos.getAsLong();
        }
        wanted = wanted + pieces < 0 ? Long.MAX_VALUE : wanted + pieces;
    }

    /** A piece has come. */
    public synchronized void got(long more) {
        bytes += more;
        wanted = wanted == Long.MAX_VALUE ? wanted : Math.max(0, wanted - 1);
        if (wanted == 0) {
            waitedNanos += nanos.getAsLong() - waitingSince;
        }
    }

    /** A window has passed; whether too little came in it although it was waited for. */
    public synchronized boolean wasTooSlow() {
        long now = nanos.getAsLong();
        long waited = waitedNanos + (wanted > 0 ? now - waitingSince : 0);
        boolean isTooSlow =
                bytes < minimum.bytes() && waited >= minimum.window().toNanos() * MOSTLY;
        bytes = 0;
        waitedNanos = 0;
        waitingSince = now;
        return isTooSlow;
    }
}
