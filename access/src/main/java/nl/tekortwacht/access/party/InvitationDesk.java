/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.access.secret.Secrets;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes invitations, takes them back, and lets people accept them. */
public final class InvitationDesk {

    private final Invitations invitations;
    private final Members members;
    private final PersonSessions sessions;
    private final Making making;
    private final WallClock clock;

    /**
     * How invitations are made.
     *
     * @param ids new ids; does not block
     * @param lifetime how long one can be accepted
     */
    public record Making(Secrets secrets, Supplier<UUID> ids, Duration lifetime) {}

    /** A desk for these invitations. */
    public InvitationDesk(
            Invitations invitations, Members members, PersonSessions sessions, Making making, WallClock clock) {
        this.invitations = invitations;
        this.members = members;
        this.sessions = sessions;
        this.making = making;
        this.clock = clock;
    }

    /** An invitation that was made, with its token, which nobody can see again. */
    public record Sent(Invitation invitation, String token) {}

    /** Makes an invitation; whether its party may be the caller's is checked before. */
    public Mono<Sent> invite(Grant grant, Membership membership, String name) {
        Instant now = now();
        Invitation invitation = new Invitation(
                making.ids().get(),
                name,
                membership,
                new Invitation.Made(grant.caller().id(), now, now.plus(making.lifetime())),
                Invitation.End.NONE);
        return making.secrets().next(Invitation.PREFIX).flatMap(token -> invitations
                .add(invitation, SecretHash.of(token))
                .thenReturn(new Sent(invitation, token)));
    }

    /** A page of invitations that can still be accepted, the newest first. */
    public Mono<Found<Invitation>> list(Grant grant, @Nullable PartyId party, Page page) {
        return invitations.open(grant.onlyParty().orElse(party), now(), page);
    }

    /** Takes an invitation back; whether there was such an open invitation for this caller. */
    public Mono<Boolean> withdraw(Grant grant, UUID id) {
        return invitations
                .get(id)
                .filter(invitation -> grant.covers(invitation.membership().party()))
                .flatMap(invitation -> invitations.withdraw(id, now()))
                .defaultIfEmpty(false);
    }

    /**
     * Makes a person who signed in a member. It must sign in again, and then acts for the party.
     *
     * @param name under which; null for that in the invitation
     * @return the member; empty if there is no such open invitation
     * @throws RefusedException in the answer, if the person acts for a party already, or has a role of its own
     */
    public Mono<Member> accept(Caller person, String token, @Nullable String name) {
        if (!EnumSet.of(Role.PUBLIC).containsAll(person.roles())) {
            return Mono.error(new RefusedException(
                    person.party() == null
                            ? "Your account has a role of its own, and cannot act for a party as well."
                            : "You act for a party already. That must end before you can act for another."));
        }
        Invitations.Acceptance acceptance =
                new Invitations.Acceptance(making.ids().get(), person.id(), name, now());
        return members.current(person.id())
                .flatMap(already -> Mono.<Member>error(new RefusedException(
                        "You act for a party already. That must end before you can act for another.")))
                .switchIfEmpty(Mono.defer(() -> invitations.accept(SecretHash.of(token), acceptance)))
                .flatMap(member -> sessions.end(person.id()).thenReturn(member));
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
