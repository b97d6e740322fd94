/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.assertion.SignedProof;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.InMemoryClients;
import nl.tekortwacht.access.client.InMemoryUsedAssertions;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.access.session.SettableClock;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.junit.jupiter.api.Test;

/** Each kind of data goes after its own time, and what is in use stays. */
class RetentionTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Membership MEMBERSHIP = new Membership(new PartyId("pharmacy:02001234"), false);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryInvitations invitations = new InMemoryInvitations(members);
    private final InMemoryClients clients = new InMemoryClients();
    private final InMemoryUsedAssertions assertions = new InMemoryUsedAssertions();
    private final Retention retention = new Retention(
            members,
            invitations,
            clients,
            assertions,
            new Retention.Terms(Duration.ofDays(365), Duration.ofDays(30), Duration.ofDays(100)),
            clock.wall());

    private long erasedAfter(Duration more) {
        clock.pass(more);
        Long erased = retention.erase().block(WAIT);
        return erased == null ? -1 : erased;
    }

    @Test
    void invitationsGoAfterAMonthClientsAfterAHundredDaysAndMembershipsAfterAYear() {
        members.add(new Member(UUID.randomUUID(), "login:weg", "Weg", MEMBERSHIP, NOON, NOON));
        members.add(new Member(UUID.randomUUID(), "login:hier", "Hier", MEMBERSHIP, NOON, null));
        invitations
                .add(
                        new Invitation(
                                UUID.randomUUID(),
                                "Gast",
                                MEMBERSHIP,
                                new Invitation.Made("login:hier", NOON, NOON),
                                Invitation.End.NONE),
                        SecretHash.of("x"))
                .block(WAIT);
        clients.add(new Client(
                        UUID.randomUUID(),
                        new Client.Profile("Kassa", MEMBERSHIP.party(), Set.of(Scope.READ)),
                        new Client.Life("login:hier", NOON, null, NOON, null),
                        null,
                        List.of()))
                .block(WAIT);
        assertions.use(UUID.randomUUID(), new SignedProof("a", NOON)).block(WAIT);

        assertThat(erasedAfter(Duration.ofDays(30))).isZero();
        assertThat(assertions.forget(clock.instant()).block(WAIT))
                .as("used assertions are already forgotten")
                .isZero();
        assertThat(erasedAfter(Duration.ofSeconds(1))).as("the invitation").isEqualTo(1);
        assertThat(erasedAfter(Duration.ofDays(70))).as("the client").isEqualTo(1);
        assertThat(erasedAfter(Duration.ofDays(265))).as("the membership").isEqualTo(1);
        assertThat(members.active(null).block(WAIT)).extracting(Member::name).containsExactly("Hier");
    }
}
