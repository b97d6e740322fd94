/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.time.Instant;
import nl.tekortwacht.api.alert.DeadLetters;
import nl.tekortwacht.api.alert.DeliveryFilter;
import nl.tekortwacht.api.alert.LoggedDelivery;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** What was sent to whom, and what became of it. */
public interface DeliveryLog {

    /** A page of the deliveries that were there at the instant, the newest first. */
    Mono<Found<LoggedDelivery>> find(DeliveryFilter filter, KnownAt at, PageRequest page);

    /**
     * Lets alerting send dead letters again, with a fresh schedule; those of who has left stay dead.
     *
     * @return how many
     */
    Mono<Long> replay(DeadLetters which, Instant now);
}
