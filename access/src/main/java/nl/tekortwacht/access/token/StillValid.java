/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import nl.tekortwacht.contracts.access.Caller;
import reactor.core.publisher.Mono;

/** Whether somebody who once got a token may still use it: a token outlives the client that was revoked. */
public interface StillValid {

    /** Asked with every token, so it answers quickly; an error refuses the request for now. */
    Mono<Boolean> isValid(Caller caller);
}
