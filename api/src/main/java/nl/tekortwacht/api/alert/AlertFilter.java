/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts; the newest come first. What is null, or an empty set, does not filter.
 *
 * @param statuses only alerts with a delivery in one of these states
 */
public record AlertFilter(
        Set<Audience> audiences,
        @Nullable ProductId product,
        @Nullable UUID findingId,
        Set<Decision> decisions,
        Set<DeliveryStatus> statuses) {

    /** Whom an alert is for. */
    public enum Audience {
        /** The operational shortage team. */
        SHORTAGE_TEAM,
        /** Hospital coordination. */
        LCG,
        /** The inspectorate. */
        IGJ,
        /** The medicines board. */
        CBG,
        /** A marketing-authorisation holder. */
        MAH,
        /** Someone who subscribed. */
        SUBSCRIBER
    }

    /** Whether they are told. */
    public enum Decision {
        /** They are told. */
        NOTIFY,
        /** They are not told; the reason says why. */
        HOLD
    }

    /** What became of a delivery. */
    public enum DeliveryStatus {
        /** Not delivered yet; it is tried again. */
        PENDING,
        /** Known to have arrived. */
        DELIVERED,
        /** Given up; on the dead-letter list. */
        DEAD
    }
}
