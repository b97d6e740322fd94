/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Where sessions are kept, for all instances of all services. */
public interface Sessions {

    /** Keeps a new one. */
    Mono<Void> add(Session session);

    /** The one with this hash, ended or not, or empty. */
    Mono<Session> find(String idHash);

    /** Notes that its person was there; never goes back. */
    Mono<Void> seen(String idHash, Instant when);

    /** Forgets it; nothing if there is none. */
    Mono<Void> remove(String idHash);

    /** Forgets all of a caller, so that they must sign in again, and says how many. */
    Mono<Long> removeAllOf(String callerId);

    /** Forgets those that ended by an instant, or were last seen at or before another, and says how many. */
    Mono<Long> removeEnded(Instant now, Instant lastSeen);
}
