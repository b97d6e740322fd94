/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.access.session.LiveSession;
import nl.tekortwacht.access.session.Person;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param signedIn whether somebody is; if not, the rest is empty
 * @param name of the person, for their own screen
 * @param roles the words of their roles
 * @param party for which they act
 * @param endsAt when they must sign in again
 * @param idleUntil when they must, if they ask for nothing more
 * @param csrfToken that requests that change something carry in the header X-CSRF-Token
 */
record SessionView(
        boolean signedIn,
        @Nullable String name,
        List<String> roles,
        @Nullable String party,
        @Nullable Instant endsAt,
        @Nullable Instant idleUntil,
        @Nullable String csrfToken) {

    static final SessionView NOBODY = new SessionView(false, null, List.of(), null, null, null, null);

    static SessionView of(LiveSession live, Instant idleUntil) {
        Person person = live.session().person();
        PartyId party = person.caller().party();
        return new SessionView(
                true,
                person.name(),
                person.caller().roles().stream()
                        .filter(role -> role != Role.PUBLIC)
                        .sorted()
                        .map(Role::word)
                        .toList(),
                party == null ? null : party.value(),
                live.session().endsAt(),
                idleUntil,
                live.proof());
    }
}
