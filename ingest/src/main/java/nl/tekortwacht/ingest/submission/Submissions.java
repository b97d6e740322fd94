/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Keeps all submissions. How long one stands still is told by one clock for all instances, whose own may differ. All methods fail with {@link nl.tekortwacht.ingest.receipt.Unavailable} if it cannot be
 * reached.
 */
public interface Submissions {

    /**
     * Opens a submission, unless its key is taken.
     *
     * @param keyLease an open submission that did not get on for so long counts as broken off, and gives its key free
     */
    Mono<Opening> open(Submission submission, Duration keyLease);

    /** Adds a warning to those of the lines. */
    Mono<Void> warn(UUID id, LineNote warning);

    /** Notes that all lines are settled. */
    Mono<Void> complete(UUID id, Ending ending);

    /** Notes that it broke off; changes nothing if it ended already. */
    Mono<Void> interrupt(UUID id, Instant at);

    /**
     * Notes that those which did not get on for so long broke off: their process died.
     *
     * @return how many there were
     */
    Mono<Long> interruptStill(Duration stillFor, Instant at);
}
