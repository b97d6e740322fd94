/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import nl.tekortwacht.api.event.EventFilter;
import nl.tekortwacht.api.event.LoggedEvent;
import reactor.core.publisher.Mono;

/** The log of finding events, in the order of their commits. */
public interface FindingLog {

    /** The sequence of the last event; 0 if there is none. */
    Mono<Long> last();

    /**
     * The next events after a sequence.
     *
     * @param upTo the last sequence to look at
     * @param limit how many at most
     */
    Mono<List<LoggedEvent>> after(long sequence, long upTo, EventFilter filter, int limit);
}
