/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.StockList;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.SubscriptionFilter;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The subscriptions, which this service adds and ends. */
public interface Subscriptions {

    /**
     * Keeps a new subscription, with its list of products and its webhook secret if it has them.
     *
     * @param owner whose it is: a party, or the caller if it subscribes for others
     */
    Mono<Void> add(Subscription subscription, @Nullable String secret, String owner);

    /** Whether there is such a subscription of that party, running or not. */
    Mono<Boolean> isOf(UUID id, PartyId owner);

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
     * Changes name, language and choices of a running subscription.
     *
     * @return whether there is such a running subscription
     */
    Mono<Boolean> change(UUID id, Draft content);

    /**
     * Gives a running subscription that is about a list another list.
     *
     * @return whether there is such a running subscription
     */
    Mono<Boolean> replaceList(UUID id, StockList list, Instant at);

    /**
     * Notes that the owner of an e-mail address agrees; once more changes nothing.
     *
     * @param token what the mail said
     * @return whether it is that of a running subscription that waits for it, or has been confirmed by it
     */
    Mono<Boolean> confirm(UUID id, String token, Instant at);

    /**
     * Has alerting ask a running webhook that has not agreed whether it wants messages, as if it were new.
     *
     * @return whether there is such a webhook
     */
    Mono<Boolean> verifyAgain(UUID id, Instant at);

    /** Ends the subscription of which every mail carries this token, if there is one. */
    Mono<Void> endByToken(String token, Instant at);

    /**
     * Gives a running webhook another secret; the one before signs beside it until the instant, one before that ends.
     *
     * @return whether there is such a running webhook
     */
    Mono<Boolean> replaceSecret(UUID id, String secret, Instant previousUntil);

    /**
     * Asks alerting for a test to a running subscription that is verified.
     *
     * @param test its identifier, unless one waits already
     * @return the identifier of the test that will be sent; empty if there is no such running subscription
     */
    Mono<UUID> requestTest(UUID id, UUID test, Instant at);
}
