/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows, changes and ends memberships, within what its caller was granted; others' members are not there for it. */
public final class MemberDesk {

    private static final String LAST =
            "This is the last administrator of the party. Make a colleague administrator first.";

    private final Members members;
    private final Invitations invitations;
    private final PersonSessions sessions;
    private final WallClock clock;

    /** A desk for these members. */
    public MemberDesk(Members members, Invitations invitations, PersonSessions sessions, WallClock clock) {
        this.members = members;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What somebody wants to change; null where it is to stay. */
    public record Change(@Nullable String name, @Nullable Boolean administrator) {}

    /** A page of those who act for a party now, the newest first. */
    public Mono<Found<Member>> list(Grant grant, @Nullable PartyId party, Page page) {
        return members.find(grant.onlyParty().orElse(party), page);
    }

    /** One who acts for a party now; empty if there is none for this caller. */
    public Mono<Member> get(Grant grant, UUID id) {
        return members.get(id)
                .filter(member -> member.endedAt() == null)
                .filter(member -> grant.covers(member.membership().party()));
    }

    /**
     * Changes a member; with another role it must sign in again.
     *
     * @return the member as it is then; empty if there is none for this caller
     * @throws RefusedException in the answer, if its party would be left without an administrator
     */
    public Mono<Member> change(Grant grant, UUID id, Change change) {
        return get(grant, id)
                .flatMap(member -> rename(member, change.name())
                        .then(Mono.defer(() -> setRole(grant, member, change.administrator()))))
                .then(Mono.defer(() -> get(grant, id)));
    }

    private Mono<Void> rename(Member member, @Nullable String name) {
        return name == null ? Mono.empty() : members.rename(member.id(), name).then();
    }

    private Mono<Void> setRole(Grant grant, Member member, @Nullable Boolean administrator) {
        if (administrator == null || administrator == member.membership().administrator()) {
            return Mono.empty();
        }
        Mono<Boolean> changed =
                administrator ? members.promote(member.id()) : members.demote(member.id(), isForAll(grant));
        return changed.flatMap(done -> done ? signOut(member) : Mono.error(new RefusedException(LAST)));
    }

    /** Whoever looks after all parties may leave one without an administrator. */
    private static boolean isForAll(Grant grant) {
        return !grant.onlyOwn();
    }

    /** Who no longer administers must not have invitations about, by which to come back. */
    private Mono<Void> signOut(Member member) {
        return invitations.withdrawThoseOf(member.person(), now()).then(sessions.end(member.person()));
    }

    /**
     * Ends a membership, with the sessions and the open invitations of the person.
     *
     * @return whether there is such a member for this caller
     * @throws RefusedException in the answer, if its party would be left without an administrator
     */
    public Mono<Boolean> end(Grant grant, UUID id) {
        return get(grant, id)
                .flatMap(member -> end(member, isForAll(grant)).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** Ends the membership of a person, if it has one, at its own wish. */
    Mono<Void> endOwn(String person) {
        return members.ofPerson(person)
                .flatMapIterable(all -> all)
                .filter(member -> member.endedAt() == null)
                .concatMap(member -> end(member, false))
                .then();
    }

    private Mono<Void> end(Member member, boolean evenLast) {
        return members.end(member.id(), now(), evenLast)
                .flatMap(ended -> ended ? signOut(member) : Mono.error(new RefusedException(LAST)));
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
