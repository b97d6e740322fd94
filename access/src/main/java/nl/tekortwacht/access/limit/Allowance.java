/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.limit;

import java.time.Duration;

/** What one client has left. Fills up as time passes, up to the burst. */
final class Allowance {

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final Rate rate;
    private double left;
    private long lastNanos;

    Allowance(Rate rate, long nowNanos) {
        this.rate = rate;
        this.left = rate.burst();
        this.lastNanos = nowNanos;
    }

    /** Takes one if there is one; else says how long it takes until there is. */
    synchronized Duration take(long nowNanos) {
        fill(nowNanos);
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return missing();
    }

    /** How long it takes until there is one; zero if there is. */
    synchronized Duration untilNext(long nowNanos) {
        fill(nowNanos);
        return left >= 1 ? Duration.ZERO : missing();
    }

    private void fill(long nowNanos) {
        double gained = (double) (nowNanos - lastNanos) * rate.perMinute() / NANOS_PER_MINUTE;
        left = Math.min(rate.burst(), left + Math.max(0.0, gained));
        lastNanos = nowNanos;
    }

    private Duration missing() {
        return Duration.ofNanos((long) Math.ceil((1 - left) * NANOS_PER_MINUTE / rate.perMinute()));
    }
}
