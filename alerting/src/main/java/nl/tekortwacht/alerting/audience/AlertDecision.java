/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import org.jspecify.annotations.Nullable;

/**
 * What is decided for one recipient.
 *
 * @param route the name of the route by which it concerns them; null if a subscription does
 */
public record AlertDecision(
        Recipient recipient, Decision decision, @Nullable String route) {

    /** What is decided for a subscriber. */
    public AlertDecision(Recipient recipient, Decision decision) {
        this(recipient, decision, null);
    }

    /** Whether the recipient is told. */
    public boolean tells() {
        return decision instanceof Decision.Notify;
    }
}
