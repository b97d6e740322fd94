/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.SubscriptionFilter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The subscriptions, which this service adds and ends. */
public interface Subscriptions {

    /** Keeps a new subscription, with its webhook secret if it has one. */
    Mono<Void> add(Subscription subscription, @Nullable String secret);

    /** A page of subscriptions, the newest first. */
    Mono<Found<Subscription>> find(SubscriptionFilter filter, PageRequest page);

    /** The subscription, also if it has ended; empty if there never was one. */
    Mono<Subscription> get(UUID id);

    /**
     * Ends the subscription; one that has ended keeps the instant at which it did.
     *
     * @return whether there is such a subscription
     */
    Mono<Boolean> end(UUID id, Instant at);
}
