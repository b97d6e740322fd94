/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Erases what is personal or secret and no longer needed; what was decided stays. */
public interface RetentionStore {

    /** Erases name, address and secrets of subscriptions that ended before the instant. */
    Mono<Long> eraseSubscribers(Instant endedBefore, Instant now);

    /** Erases the addresses to which something went, or failed to go, that was decided before the instant. */
    Mono<Long> eraseAddresses(Instant sentBefore);

    /** Erases the names of those who took alerts before the instant. */
    Mono<Long> eraseNames(Instant takenBefore);
}
