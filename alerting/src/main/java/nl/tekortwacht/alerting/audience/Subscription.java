/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.UUID;

/** A running subscription. */
public record Subscription(UUID id, Interest interest, Address address, Choice choice) {

    /** A subscription to the usual. */
    public Subscription(UUID id, Interest interest, Address address) {
        this(id, interest, address, Choice.DEFAULT);
    }
}
