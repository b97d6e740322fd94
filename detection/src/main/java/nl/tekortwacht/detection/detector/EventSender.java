/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.List;
import nl.tekortwacht.detection.store.OutgoingEvent;
import reactor.core.publisher.Mono;

/** Hands events to the world. */
@FunctionalInterface
public interface EventSender {

    /** Sends the events in order, and completes when all are safe there; fails if any may not be. */
    Mono<Void> send(List<OutgoingEvent> events);
}
