/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is addressed by one alert.
 *
 * @param subscription of a {@link Audience#SUBSCRIBER} the subscription; else null
 */
public record Recipient(Audience audience, @Nullable UUID subscription) {

    /** The audience as a whole. */
    public static Recipient of(Audience audience) {
        return new Recipient(audience, null);
    }

    /** One subscriber. */
    public static Recipient of(Subscription subscription) {
        return new Recipient(Audience.SUBSCRIBER, subscription.id());
    }
}
