/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import reactor.core.publisher.Mono;

/** A way to deliver. */
public interface DeliveryChannel {

    /**
     * Attempts the delivery once. Always emits an outcome; what can go wrong on the way is an outcome too. Never blocks
     * the caller.
     */
    Mono<DeliveryOutcome> send(Delivery delivery);
}
