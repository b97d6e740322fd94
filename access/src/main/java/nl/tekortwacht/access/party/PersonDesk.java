/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.util.List;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.Clients;
import reactor.core.publisher.Mono;

/** What is kept about a person, for that person. */
public final class PersonDesk {

    private final Members members;
    private final Invitations invitations;
    private final Clients clients;
    private final PersonSessions sessions;
    private final MemberDesk desk;

    /** A desk that looks in all of these. */
    public PersonDesk(
            Members members, Invitations invitations, Clients clients, PersonSessions sessions, MemberDesk desk) {
        this.members = members;
        this.invitations = invitations;
        this.clients = clients;
        this.sessions = sessions;
        this.desk = desk;
    }

    /**
     * Everything that is kept about a person.
     *
     * @param sessions in a form that can be written as JSON
     * @param clients that the person made; they belong to the party
     */
    public record Everything(
            List<Member> memberships, List<Invitation> invitations, List<Client> clients, List<Object> sessions) {}

    /** The name under which colleagues know a person; empty if there is none. */
    public Mono<String> name(String person) {
        return members.ofPerson(person)
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(member -> member.endedAt() == null)
                        .map(Member::name)
                        .findFirst()));
    }

    /** Everything that is kept about a person. */
    public Mono<Everything> export(String person) {
        return members.ofPerson(person)
                .flatMap(memberships -> invitations.ofPerson(person).flatMap(sent -> clients.madeBy(person)
                        .flatMap(made ->
                                sessions.of(person).map(open -> new Everything(memberships, sent, made, open)))));
    }

    /**
     * Forgets a person: ends its membership and sessions, and erases its name. What is left is an id that says nothing without
     * the identity provider.
     *
     * @throws RefusedException in the answer, if its party would be left without an administrator
     */
    public Mono<Void> forget(String person) {
        return desk.endOwn(person)
                .then(Mono.defer(() -> members.eraseNames(person)))
                .then(Mono.defer(() -> invitations.eraseNames(person)))
                .then(Mono.defer(() -> sessions.end(person)));
    }
}
