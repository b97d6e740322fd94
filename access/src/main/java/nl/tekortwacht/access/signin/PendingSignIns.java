/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.signin;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Where sign-ins wait for their person to come back, to whichever instance. */
public interface PendingSignIns {

    /** Keeps one, and forgets those that ended by the instant. */
    Mono<Void> add(PendingSignIn signIn, Instant now);

    /** Takes the one with this state away if it is of this browser and has not ended; it is given once. */
    Mono<PendingSignIn> take(String stateHash, String browserHash, Instant now);
}
