/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.util.UUID;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.contracts.access.Grant;
import reactor.core.publisher.Mono;

/** Keeps a party to its own subscriptions; another's is as if it were not there. */
final class OwnSubscriptions {

    private final Subscriptions subscriptions;

    OwnSubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Whose a new subscription is. */
    static String owner(Grant grant) {
        return grant.onlyParty().map(Object::toString).orElse(grant.caller().id());
    }

    /** The subscription, if the caller may touch it; else a 404. */
    Mono<UUID> require(UUID id, Grant grant) {
        return grant.onlyParty()
                .map(party -> subscriptions.isOf(id, party))
                .orElse(Mono.just(true))
                .flatMap(own -> own ? Mono.just(id) : Mono.error(Problems.missing("There is no such subscription.")));
    }
}
