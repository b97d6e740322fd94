/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Keeps what was decided. All methods but {@link #inTransaction} take part in the transaction they are called in. */
public interface AlertStore {

    /** Does the work wholly or not at all. */
    <T> Mono<T> inTransaction(Mono<T> work);

    /** The instant at which alerting first started. */
    Mono<Instant> watchFrom();

    /** Marks the events as handled and answers which of them had not been. */
    Mono<Set<UUID>> firstSeen(Collection<UUID> events, Instant now);

    /**
     * Adds alerts and their deliveries; what exists already stays as it is, but for what was held and now is told because
     * nobody took it elsewhere.
     */
    Mono<Void> add(List<Alert> alerts, List<NewDelivery> deliveries, Instant now);

    /** Turns alerts that were withheld into alerts that are told, and adds their deliveries. */
    Mono<Void> release(List<Alert> alerts, List<NewDelivery> deliveries, Instant now);

    /** Keeps what could not be read. */
    Mono<Void> keep(List<Unreadable> records, Instant now);

    /** Moves the positions forward, never back. */
    Mono<Void> advance(List<Position> positions);

    /** Where the partitions of the topic go on; a partition that was never read is absent. */
    Mono<List<Position>> positions(String topic);
}
