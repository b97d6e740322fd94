/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which dead letters are sent again. */
public sealed interface DeadLetters {

    /** These. */
    record Named(Collection<UUID> deliveries) implements DeadLetters {

        /** Keeps them as they were. */
        public Named {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Those that were made in a time.
     *
     * @param from the first instant
     * @param until the instant after the last
     * @param audiences only for these; empty = for all
     * @param channels only by these; empty = by all
     */
    record Made(Instant from, Instant until, Set<AlertFilter.Audience> audiences, Set<DeliveryFilter.Channel> channels)
            implements DeadLetters {

        /** Keeps them as they were. */
        public Made {
            audiences = Set.copyOf(audiences);
            channels = Set.copyOf(channels);
        }
    }
}
