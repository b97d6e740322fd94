/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.time.Instant;
import nl.tekortwacht.api.subscription.MyData;
import reactor.core.publisher.Mono;

/** What is kept about subscribers, for themselves. They are known by the token of the links in their mails. */
public interface SubscriberData {

    /** All of it; empty if nobody has the token. */
    Mono<MyData> of(String token);

    /** Ends the subscription and erases name, address, secrets and list; false if nobody has the token. */
    Mono<Boolean> erase(String token, Instant at);
}
