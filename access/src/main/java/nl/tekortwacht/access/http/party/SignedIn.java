/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import nl.tekortwacht.contracts.access.Caller;
import reactor.core.publisher.Mono;

/** Whoever must be a person who signed in, with whatever roles or none: no declaration of roles can say that. */
final class SignedIn {

    private SignedIn() {}

    /** The caller; 409 if nobody signed in, or a machine calls. */
    static Mono<Caller> person(Caller caller) {
        return caller.kind() == Caller.Kind.PERSON
                ? Mono.just(caller)
                : Mono.error(() -> Problems.conflict("This is for people. Sign in first."));
    }
}
