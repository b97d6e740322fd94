/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Keeps all submissions. All methods fail with {@link nl.tekortwacht.ingest.receipt.Unavailable} if it cannot be
 * reached.
 */
public interface Submissions {

    /**
     * Opens a submission, unless its key is taken.
     *
     * @param keyFreeIfStillSince an open submission that did not get on since then counts as broken off, and gives its
     *     key free
     */
    Mono<Opening> open(Submission submission, Instant keyFreeIfStillSince);

    /** Adds a warning to those of the lines. */
    Mono<Void> warn(UUID id, LineNote warning);

    /** Notes that all lines are settled. */
    Mono<Void> complete(UUID id, Ending ending);

    /** Notes that it broke off; changes nothing if it ended already. */
    Mono<Void> interrupt(UUID id, Instant at);

    /**
     * Notes that those which did not get on broke off: their process died.
     *
     * @return how many there were
     */
    Mono<Long> interruptStill(Instant since, Instant at);
}
