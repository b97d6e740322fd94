/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import nl.tekortwacht.contracts.access.Caller;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Whoever must be a person who signed in, whatever its roles: that is not for a declaration of roles to say. */
final class SignedIn {

    private SignedIn() {}

    /** The caller; 401 if nobody signed in, 403 if it is a machine. */
    static Mono<Caller> person(Caller caller) {
        return switch (caller.kind()) {
            case PERSON -> Mono.just(caller);
            case MACHINE ->
                Mono.error(() -> Problems.of(HttpStatus.FORBIDDEN, "Not for you", "This is for people who signed in."));
            case ANYONE ->
                Mono.error(() -> Problems.of(HttpStatus.UNAUTHORIZED, "Sign in first", "This is not public. Sign in."));
        };
    }
}
