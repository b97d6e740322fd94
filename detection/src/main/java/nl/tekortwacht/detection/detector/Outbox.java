/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.List;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.detection.store.OutgoingEvent;
import reactor.core.publisher.Mono;

/**
 * The events, in the order of a sequence that readers may follow: who has seen a number will never see a smaller one
 * appear.
 */
public interface Outbox {

    /** Adds the events in this order; one that is there already is left out. To be the last step of a transaction. */
    Mono<Void> add(List<FindingEvent> events);

    /**
     * The first events not yet published, in order. Only one transaction at a time gets any; another gets none, as if
     * there were none.
     */
    Mono<List<OutgoingEvent>> claim(int limit);

    /** Notes that the events are published. */
    Mono<Void> published(List<OutgoingEvent> events);

    /** How many are not. */
    Mono<Long> unpublished();
}
