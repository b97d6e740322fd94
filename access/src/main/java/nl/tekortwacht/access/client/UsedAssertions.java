/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.access.assertion.SignedProof;
import reactor.core.publisher.Mono;

/** Remembers which assertions were used, so that nobody uses one that was overheard. */
public interface UsedAssertions {

    /** Marks it as used; false if it was before. */
    Mono<Boolean> use(UUID client, SignedProof proof);

    /** Forgets those that ended before an instant; how many. */
    Mono<Long> forget(Instant before);
}
