/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Remembers verifications for all processes, and whose turn it is. */
public interface Verifications {

    /** The last one. */
    Mono<LastVerification> last();

    /**
     * Takes the next one upon itself.
     *
     * @param every at least this long after somebody did so last
     * @return whether it is this process's turn
     */
    Mono<Boolean> claim(Instant now, Duration every);

    /** Remembers what came of it. */
    Mono<Void> save(Verification verification);
}
