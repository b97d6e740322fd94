/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.time;

import java.time.Clock;
import java.time.Instant;

/**
 * The time by which tokens and sessions end, which is that of the world outside also where the rest of the system lives in
 * simulated time.
 *
 * @param clock that tells it
 */
public record WallClock(Clock clock) {

    /** Now. */
    public Instant now() {
        return clock.instant();
    }
}
