/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it stands in the log: with whom it is for, what it carries, and each attempt.
 *
 * @param kind as what it goes out: {@code SINGLE}, {@code GROUP}, {@code DIGEST} or {@code REMINDER}
 * @param subscriptionId whose subscription; null unless the audience is subscribers
 * @param holder which holder; null unless the audience is holders
 * @param alerts what it carries, one or more
 */
public record LoggedDelivery(
        Alert.Delivery delivery,
        String kind,
        String audience,
        @Nullable UUID subscriptionId,
        @Nullable String holder,
        List<About> alerts) {

    /** What an alert is about. */
    public record About(UUID alertId, UUID eventId, UUID findingId, String product, String reason, String subject) {}
}
