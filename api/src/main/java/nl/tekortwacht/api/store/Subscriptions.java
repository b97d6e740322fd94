/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.SubscriptionFilter;
import nl.tekortwacht.api.time.KnownAt;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The subscriptions, which this service adds and ends. */
public interface Subscriptions {

    /** Keeps a new subscription, with its webhook secret if it has one. */
    Mono<Void> add(Subscription subscription, @Nullable String secret);

    /** A page of the subscriptions that were there at the instant, as they were then, the newest first. */
    Mono<Found<Subscription>> find(SubscriptionFilter filter, KnownAt at, PageRequest page);

    /** The subscription as it was at the instant, also if it had ended; empty if there was none by then. */
    Mono<Subscription> get(UUID id, KnownAt at);

    /**
     * Ends the subscription; one that has ended keeps the instant at which it did.
     *
     * @return whether there is such a subscription
     */
    Mono<Boolean> end(UUID id, Instant at);

    /**
     * Gives a running webhook another secret; the one before signs beside it until the instant, one before that ends.
     *
     * @return whether there is such a running webhook
     */
    Mono<Boolean> replaceSecret(UUID id, String secret, Instant previousUntil);

    /**
     * Asks alerting for a test to a running subscription.
     *
     * @param test its identifier, unless one waits already
     * @return the identifier of the test that will be sent; empty if there is no such running subscription
     */
    Mono<UUID> requestTest(UUID id, UUID test, Instant at);
}
