/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is addressed by one alert.
 *
 * @param subscription of a {@link Audience#SUBSCRIBER} the subscription; else null
 * @param holder of {@link Audience#MAH} the marketing-authorisation holder; else null
 */
public record Recipient(
        Audience audience,
        @Nullable UUID subscription,
        @Nullable PartyId holder) {

    private static final String SEPARATOR = "/";

    /** A subscriber, or an audience as a whole. */
    public Recipient(Audience audience, @Nullable UUID subscription) {
        this(audience, subscription, null);
    }

    /** The audience as a whole. */
    public static Recipient of(Audience audience) {
        return new Recipient(audience, null);
    }

    /** One subscriber. */
    public static Recipient of(Subscription subscription) {
        return new Recipient(Audience.SUBSCRIBER, subscription.id());
    }

    /** One holder. */
    public static Recipient of(PartyId holder) {
        return new Recipient(Audience.MAH, null, holder);
    }

    /** A text for each recipient, another for each. */
    public String key() {
        Object one = subscription == null ? holder : subscription;
        return one == null ? audience.name() : audience + SEPARATOR + one;
    }

    /**
     * The recipient with this key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Recipient ofKey(String key) {
        int end = key.indexOf(SEPARATOR);
        Audience audience = Audience.valueOf(end < 0 ? key : key.substring(0, end));
        String rest = key.substring(end + 1);
        return switch (audience) {
            case SUBSCRIBER -> new Recipient(audience, UUID.fromString(rest));
            case MAH -> of(new PartyId(rest));
            case SHORTAGE_TEAM, LCG, IGJ, CBG -> of(audience);
        };
    }
}
