/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of members and invitations must do. Each test has a party of its own. */
public abstract class MembersContract {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Page ALL = new Page(1, 50);

    private final PartyId party =
            new PartyId("mah:" + UUID.randomUUID().toString().substring(0, 13));

    /** The stores under test, with whatever is in them from other tests. */
    protected abstract Members members();

    /** The invitations, which lead to those members. */
    protected abstract Invitations invitations();

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(10)));
    }

    private static void finish(Mono<Void> work) {
        work.block(Duration.ofSeconds(10));
    }

    private static String somebody() {
        return "login:" + UUID.randomUUID();
    }

    private String sent(String by, boolean administrator, Instant at) {
        String token = UUID.randomUUID().toString();
        finish(invitations()
                .add(
                        new Invitation(
                                UUID.randomUUID(),
                                "Genodigde",
                                new Membership(party, administrator),
                                new Invitation.Made(by, at, at.plus(WEEK)),
                                Invitation.End.NONE),
                        SecretHash.of(token)));
        return token;
    }

    private Mono<Member> accepting(String token, String person, @Nullable String name, Instant at) {
        return invitations()
                .accept(SecretHash.of(token), new Invitations.Acceptance(UUID.randomUUID(), person, name, at));
    }

    private Member joined(boolean administrator, Instant at) {
        return done(accepting(sent("login:beheer", administrator, at), somebody(), null, at));
    }

    @Test
    void whoAcceptsIsAMemberUnderTheNameOfTheInvitationOrItsOwn() {
        String person = somebody();

        Member plain = done(accepting(sent("login:beheer", true, NINE), person, null, NINE));
        Member named = done(accepting(sent("login:beheer", false, NINE), somebody(), "Eigen Naam", NINE));

        assertThat(plain.name()).isEqualTo("Genodigde");
        assertThat(named.name()).isEqualTo("Eigen Naam");
        assertThat(plain.membership()).isEqualTo(new Membership(party, true));
        assertThat(members().get(plain.id()).block()).isEqualTo(plain);
        assertThat(members().current(person).block()).isEqualTo(new Membership(party, true));
        assertThat(members().current(somebody()).blockOptional()).isEmpty();
        assertThat(done(members().active(party))).containsExactlyInAnyOrder(plain, named);
    }

    @Test
    void anInvitationIsAcceptedOnceInTimeAndByWhoActsForNobody() {
        String token = sent("login:beheer", false, NINE);
        String late = sent("login:beheer", false, NINE);
        String person = somebody();
        done(accepting(token, person, null, NINE));

        assertThat(accepting(token, somebody(), null, NINE).blockOptional()).isEmpty();
        assertThat(accepting(late, somebody(), null, NINE.plus(WEEK)).blockOptional())
                .isEmpty();
        assertThat(accepting(late, person, null, NINE).blockOptional())
                .as("acts for a party already")
                .isEmpty();
        assertThat(accepting("no such token", somebody(), null, NINE).blockOptional())
                .isEmpty();
        assertThat(accepting(late, somebody(), null, NINE.plus(WEEK).minusSeconds(1))
                        .blockOptional())
                .isPresent();
    }

    @Test
    void ofManyWhoAcceptAtTheSameTimeOneBecomesAMember() {
        String token = sent("login:beheer", false, NINE);

        List<Member> accepted = done(Flux.range(0, 8)
                .flatMap(each -> accepting(token, somebody(), null, NINE), 8)
                .collectList());

        assertThat(accepted).hasSize(1);
        assertThat(done(members().active(party))).hasSize(1);
    }

    @Test
    void aPersonWhoAcceptsTwoAtTheSameTimeActsForOneParty() {
        String person = somebody();
        List<String> tokens = List.of(sent("login:beheer", false, NINE), sent("login:beheer", true, NINE));

        List<Member> accepted = done(Flux.fromIterable(tokens)
                .flatMap(token -> accepting(token, person, null, NINE), 2)
                .collectList());

        assertThat(accepted).hasSize(1);
        assertThat(done(members().ofPerson(person))).hasSize(1);
    }

    @Test
    void openInvitationsAreListedUntilTheyAreTakenBackAcceptedOrRunOut() {
        String by = somebody();
        sent(by, false, NINE);
        sent(by, false, NINE.plusSeconds(60));
        done(accepting(sent(by, false, NINE), somebody(), null, NINE));

        Found<Invitation> open = done(invitations().open(party, NINE.plusSeconds(60), ALL));
        assertThat(open.total()).isEqualTo(2);
        assertThat(open.rows())
                .extracting(invitation -> invitation.made().at())
                .containsExactly(NINE.plusSeconds(60), NINE);
        assertThat(done(invitations().open(party, NINE, new Page(2, 1))).rows()).hasSize(1);
        assertThat(done(invitations().open(null, NINE, ALL)).total()).isGreaterThanOrEqualTo(2);
        assertThat(done(invitations().open(party, NINE.plus(WEEK), ALL)).total())
                .isEqualTo(1);
        assertThat(done(invitations().ofPerson(by))).hasSize(3);

        UUID first = open.rows().getFirst().id();
        assertThat(done(invitations().withdraw(first, NINE))).isTrue();
        assertThat(done(invitations().withdraw(first, NINE))).isFalse();
        finish(invitations().withdrawThoseOf(by, NINE.plusSeconds(90)));
        assertThat(done(invitations().open(party, NINE, ALL)).total()).isZero();
        assertThat(done(invitations().get(first)).end().withdrawnAt()).isEqualTo(NINE);
    }

    @Test
    void theLastAdministratorStaysUnlessItIsMeant() {
        Member first = joined(true, NINE);
        Member second = joined(true, NINE);
        Member plain = joined(false, NINE);

        assertThat(done(members().end(plain.id(), NINE, false))).isTrue();
        assertThat(done(members().demote(first.id(), false))).isTrue();
        assertThat(done(members().demote(second.id(), false))).isFalse();
        assertThat(done(members().end(second.id(), NINE, false))).isFalse();
        assertThat(done(members().end(second.id(), NINE, true))).isTrue();
        assertThat(done(members().end(second.id(), NINE, true)))
                .as("has ended already")
                .isFalse();
        assertThat(done(members().promote(first.id()))).isTrue();
        assertThat(done(members().active(party)))
                .extracting(member -> member.membership().administrator())
                .containsExactly(true);
    }

    @Test
    void ofTwoAdministratorsWhoEndEachOtherAtTheSameTimeOneStays() {
        for (int round = 0; round < 5; round++) {
            List<Member> both = List.of(joined(true, NINE), joined(true, NINE));

            List<Boolean> ended = done(Flux.fromIterable(both)
                    .flatMap(member -> members().end(member.id(), NINE, false), 2)
                    .collectList());

            assertThat(ended).containsExactlyInAnyOrder(true, false);
            done(members().end(done(members().active(party)).getFirst().id(), NINE, true));
        }
    }

    @Test
    void membersAreListedNewestFirstAndRenamed() {
        Member old = joined(false, NINE);
        Member young = joined(false, NINE.plusSeconds(60));

        assertThat(done(members().rename(old.id(), "Anders"))).isTrue();

        Found<Member> found = done(members().find(party, new Page(2, 1)));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.rows()).extracting(Member::name).containsExactly("Anders");
        assertThat(done(members().find(party, ALL)).rows().getFirst()).isEqualTo(young);
        done(members().end(old.id(), NINE, false));
        assertThat(done(members().rename(old.id(), "X"))).isFalse();
        assertThat(done(members().find(party, ALL)).total()).isEqualTo(1);
    }

    @Test
    void namesAreErasedOnceAMembershipHasEnded() {
        Member member = joined(false, NINE);
        finish(members().eraseNames(member.person()));
        assertThat(done(members().get(member.id())).name()).isEqualTo("Genodigde");

        done(members().end(member.id(), NINE, false));
        finish(members().eraseNames(member.person()));
        finish(invitations().eraseNames(member.person()));

        assertThat(done(members().get(member.id())).name()).isNull();
        assertThat(done(invitations().ofPerson(member.person())))
                .extracting(Invitation::name)
                .containsOnlyNulls();
    }

    @Test
    void whatEndedLongAgoIsErasedAndNothingElse() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        Member left = joined(false, longAgo);
        done(members().end(left.id(), longAgo, false));
        Member stays = joined(false, longAgo);
        Member leftLater = joined(false, longAgo);
        done(members().end(leftLater.id(), longAgo.plusSeconds(10), false));
        sent("login:oud", false, longAgo.minus(WEEK));

        assertThat(done(members().erase(longAgo.plusSeconds(10)))).isEqualTo(1);
        assertThat(done(invitations().erase(longAgo.plusSeconds(10)))).isEqualTo(4);

        assertThat(members().get(left.id()).blockOptional()).isEmpty();
        assertThat(members().get(stays.id()).blockOptional()).isPresent();
        assertThat(members().get(leftLater.id()).blockOptional()).isPresent();
        done(members().erase(longAgo.plusSeconds(11)));
    }
}
