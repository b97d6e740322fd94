/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import java.time.Duration;
import java.time.Instant;
import nl.tekortwacht.contracts.access.Caller;

/**
 * Who bears a token, and when it may be used.
 *
 * @param caller that bears it
 * @param from the first instant at which it may be used
 * @param until the first instant at which it may not
 */
public record Bearer(Caller caller, Instant from, Instant until) {

    /** By how much the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    /** Whether the token could be used at that instant. */
    public boolean isGoodAt(Instant instant) {
        return instant.plus(SKEW).compareTo(from) >= 0 && instant.isBefore(until.plus(SKEW));
    }
}
