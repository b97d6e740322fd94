/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; the newest come first. What is null, or an empty set, does not filter.
 *
 * @param from made at this instant or later
 * @param until made before this instant
 * @param product that carry an alert about this product
 * @param subscription that carry an alert for this subscription
 */
public record DeliveryFilter(
        Set<AlertFilter.DeliveryStatus> statuses,
        Set<Channel> channels,
        Set<AlertFilter.Audience> audiences,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable ProductId product,
        @Nullable UUID subscription) {

    /** How a delivery travels. */
    public enum Channel {
        /** By e-mail. */
        EMAIL,
        /** By a signed POST. */
        WEBHOOK
    }

    /** Those of one subscription. */
    public static DeliveryFilter of(UUID subscription, Set<AlertFilter.DeliveryStatus> statuses) {
        return new DeliveryFilter(statuses, Set.of(), Set.of(), null, null, null, subscription);
    }
}
