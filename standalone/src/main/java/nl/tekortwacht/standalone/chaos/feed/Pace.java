/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.time.Duration;

/** Spreads lines evenly over time; what was missed lately may be caught up on. */
final class Pace {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final double nanosPerLine;
    private final long catchUpNanos;
    private long due;

    /**
     * A pace that begins now.
     *
     * @param linesPerSecond on average
     * @param catchUp how far it may fall behind before time is lost for good
     */
    Pace(double linesPerSecond, Duration catchUp, long nowNanos) {
        nanosPerLine = NANOS / linesPerSecond;
        catchUpNanos = catchUp.toNanos();
        due = nowNanos;
    }

    /** Takes the turn of so many lines, and says how long to wait before sending them. */
    synchronized long take(int lines, long nowNanos) {
        due = Math.max(due, nowNanos - catchUpNanos);
        long wait = Math.max(0, due - nowNanos);
        due += Math.round(lines * nanosPerLine);
        return wait;
    }
}
