/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided for one recipient.
 *
 * @param route the name of the route by which it concerns them; null if a subscription does
 * @param handling how it is handled if it is told
 * @param escalatedFrom the alert that nobody took, if that is why they are told; else null
 */
public record AlertDecision(
        Recipient recipient,
        Decision decision,
        @Nullable String route,
        Handling handling,
        @Nullable UUID escalatedFrom) {

    /** What is decided by a route that wants it at once. */
    public AlertDecision(Recipient recipient, Decision decision, @Nullable String route) {
        this(recipient, decision, route, Handling.PLAIN, null);
    }

    /** What is decided for a subscriber. */
    public AlertDecision(Recipient recipient, Decision decision) {
        this(recipient, decision, null);
    }

    /** Whether the recipient is told. */
    public boolean tells() {
        return decision instanceof Decision.Notify;
    }

    /** The alert about the event to the recipient: the same however often it is decided, and no other has it. */
    public static UUID alertId(UUID event, Recipient recipient) {
        Object one = recipient.holder() == null ? recipient.subscription() : recipient.holder();
        return NamedId.of(event + "/" + recipient.audience() + "/" + one);
    }
}
