/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.util.List;
import reactor.core.publisher.Mono;

/** The sessions of people who signed in. */
public interface PersonSessions {

    /** For an installation in which nobody signs in. */
    PersonSessions NONE = new PersonSessions() {
        @Override
        public Mono<Void> end(String person) {
            return Mono.empty();
        }

        @Override
        public Mono<List<Object>> of(String person) {
            return Mono.just(List.of());
        }
    };

    /** Ends all sessions of a person, within seconds. */
    Mono<Void> end(String person);

    /** What is kept about the sessions of a person, in a form that can be written as JSON; no secrets. */
    Mono<List<Object>> of(String person);
}
