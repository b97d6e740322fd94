/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt, and what follows from it.
 *
 * @param millis how long it took
 * @param nextAttemptAt set iff the delivery stays pending
 */
public record Attempt(
        Delivery delivery,
        Instant at,
        long millis,
        DeliveryOutcome outcome,
        DeliveryStatus status,
        @Nullable Instant nextAttemptAt) {

    /** Whether something was sent, so that it has a number and a place in the schedule. */
    public boolean counts() {
        return !(outcome instanceof DeliveryOutcome.TryLater later)
                || later.reason().isAttempt();
    }

    /** The number of attempts after this one. */
    public int number() {
        return delivery.attempts() + (counts() ? 1 : 0);
    }
}
