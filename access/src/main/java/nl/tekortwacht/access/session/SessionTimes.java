/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions last.
 *
 * @param idle without a request
 * @param absolute at most; not less than {@code idle}
 */
public record SessionTimes(Duration idle, Duration absolute) {

    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if the idle time is not more than a minute, or more than the absolute one
     */
    public SessionTimes {
        if (idle.compareTo(NOTED_EVERY) <= 0 || idle.compareTo(absolute) > 0) {
            throw new IllegalArgumentException("tekortwacht.access.session.idle-timeout must be more than a minute and"
                    + " at most absolute-timeout");
        }
    }

    boolean isAlive(Session session, Instant now) {
        return now.isBefore(session.endsAt()) && now.isBefore(session.lastSeen().plus(idle));
    }

    boolean isNoteDue(Session session, Instant now) {
        return !now.isBefore(session.lastSeen().plus(NOTED_EVERY));
    }
}
