/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody asks about: "why did they (not) get this?"
 *
 * @param subscription of subscribers which; else null
 * @param holder of holders which; else null
 */
public record Asked(
        AlertFilter.Audience audience,
        @Nullable UUID subscription,
        @Nullable PartyId holder) {

    /** An audience as a whole. */
    public static Asked of(AlertFilter.Audience audience) {
        return new Asked(audience, null, null);
    }

    /** One subscriber. */
    public static Asked of(UUID subscription) {
        return new Asked(AlertFilter.Audience.SUBSCRIBER, subscription, null);
    }

    /** One holder. */
    public static Asked of(PartyId holder) {
        return new Asked(AlertFilter.Audience.MAH, null, holder);
    }
}
