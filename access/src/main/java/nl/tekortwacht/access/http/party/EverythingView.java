/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.party.Invitation;
import nl.tekortwacht.access.party.Member;
import nl.tekortwacht.access.party.PersonDesk;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about a person.
 *
 * @param id by which it is known here
 * @param sessions when each began, was used last, and ends
 */
@Schema(name = "Everything")
record EverythingView(
        String id,
        List<Membership> memberships,
        List<InvitationOf> invitations,
        List<ClientOf> clients,
        List<Object> sessions) {

    /** That it acts, or acted, for a party. */
    @Schema(name = "MembershipOfMine")
    record Membership(
            String party,
            @Nullable String name,
            boolean administrator,
            Instant since,
            @Nullable Instant endedAt) {

        static Membership of(Member member) {
            return new Membership(
                    member.membership().party().value(),
                    member.name(),
                    member.membership().administrator(),
                    member.since(),
                    member.endedAt());
        }
    }

    /** An invitation that it made or accepted. */
    @Schema(name = "InvitationOfMine")
    record InvitationOf(
            UUID id,
            String party,
            boolean made,
            boolean accepted,
            @Nullable String name,
            Instant madeAt,
            @Nullable Instant acceptedAt) {

        static InvitationOf of(Invitation invitation, String person) {
            boolean accepted = person.equals(invitation.end().acceptedBy());
            return new InvitationOf(
                    invitation.id(),
                    invitation.membership().party().value(),
                    person.equals(invitation.made().by()),
                    accepted,
                    // Of somebody else the name is not this person's to have.
                    accepted ? invitation.name() : null,
                    invitation.made().at(),
                    invitation.end().acceptedAt());
        }
    }

    /** A client that it made; the client belongs to the party. */
    @Schema(name = "ClientOfMine")
    record ClientOf(UUID id, String name, @Nullable String party, Instant madeAt) {

        static ClientOf of(Client client) {
            return new ClientOf(
                    client.id(),
                    client.profile().name(),
                    client.profile().party() == null
                            ? null
                            : client.profile().party().value(),
                    client.life().createdAt());
        }
    }

    static EverythingView of(String person, PersonDesk.Everything everything) {
        return new EverythingView(
                person,
                everything.memberships().stream().map(Membership::of).toList(),
                everything.invitations().stream()
                        .map(invitation -> InvitationOf.of(invitation, person))
                        .toList(),
                everything.clients().stream().map(ClientOf::of).toList(),
                everything.sessions());
    }
}
