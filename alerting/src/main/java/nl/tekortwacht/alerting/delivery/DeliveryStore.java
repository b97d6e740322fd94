/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;
import reactor.core.publisher.Mono;

/** The deliveries and their attempts. Safe for any number of workers at once. */
public interface DeliveryStore {

    /**
     * Claims deliveries that are due, the longest due first, for as long as the lease; nobody else gets them meanwhile.
     * Of several about one matter to one target only the oldest is claimed, so that an end never overtakes its start; and
     * of one endpoint no more than there is room for, so that it does not keep the others waiting.
     */
    Mono<List<Delivery>> claim(Instant now, Duration lease, Room room);

    /**
     * Records attempts. A result whose lease was lost is dropped. A receiver's 410 ends its subscription.
     *
     * @return how many were recorded
     */
    Mono<Long> record(List<Attempt> attempts);

    /**
     * Makes dead letters pending again, with a fresh schedule.
     *
     * @return how many there were
     */
    Mono<Long> replay(Collection<UUID> deliveries, Instant now);

    /** How long the oldest pending delivery of the channel has been waiting; zero if none is. */
    Mono<Duration> oldestPending(Channel channel, Instant now);
}
