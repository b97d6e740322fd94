/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import nl.tekortwacht.alerting.audience.Subscription;
import reactor.core.publisher.Mono;

/** The subscriptions, which others add and end. */
public interface SubscriptionStore {

    /** All that have not ended. */
    Mono<List<Subscription>> running();
}
