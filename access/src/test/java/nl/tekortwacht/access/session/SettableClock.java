/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.tekortwacht.access.time.WallClock;

/** A clock that a test moves. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    /** A clock that stands at this instant. */
    public SettableClock(Instant now) {
        this.now = now;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Sets the time. */
    public void set(Instant instant) {
        now = instant;
    }

    /** As access control takes it. */
    public WallClock wall() {
        return new WallClock(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("there is one zone");
    }
}
