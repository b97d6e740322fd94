/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** A company looks after its own people: invites them, changes what they may do, and lets them go. */
class MembersTest extends PartySite {

    private static final String ACCEPT = "/v1/invitations/_accept";

    private final Caller noord = administratorOf("mah:noord", "login:noor");

    private String memberId(Caller by, String name) {
        return list(ok(as(by).get("/v1/members")), "members").stream()
                .filter(member -> name.equals(member.get("name")))
                .map(member -> String.valueOf(member.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Caller colleague(String id, String name) {
        String token = invited(noord, Map.of("name", name));
        ok(as(person(id, null)).send(HttpMethod.POST, ACCEPT, Map.of("token", token)));
        return person(id, "mah:noord");
    }

    @Test
    void whoAcceptsAnInvitationActsForThePartyAndHasToSignInAgain() {
        String token = invited(noord, Map.of("name", "Jan"));

        Map<String, Object> member =
                ok(as(NOBODY_YET).send(HttpMethod.POST, ACCEPT, Map.of("token", token, "name", "Jan de Vries")));

        assertThat(member)
                .containsEntry("name", "Jan de Vries")
                .containsEntry("party", "mah:noord")
                .containsEntry("administrator", false);
        assertThat(signedOut).contains("login:nieuw");
        assertThat(list(ok(as(noord).get("/v1/members")), "members"))
                .extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder("Naam van login:noor", "Jan de Vries");
    }

    @Test
    void anInvitationWorksOnceAndNotForTooLongAndNotOnceItWasWithdrawn() {
        String token = invited(noord, Map.of("name", "Jan"));
        ok(as(NOBODY_YET).send(HttpMethod.POST, ACCEPT, Map.of("token", token)));
        body(as(person("login:ander", null)).send(HttpMethod.POST, ACCEPT, Map.of("token", token)), 404);

        String late = invited(noord, Map.of("name", "Piet"));
        clock.pass(Duration.ofDays(7));
        body(as(person("login:piet", null)).send(HttpMethod.POST, ACCEPT, Map.of("token", late)), 404);

        String withdrawn = invited(noord, Map.of("name", "Kees"));
        Map<String, Object> open =
                list(ok(as(noord).get("/v1/invitations")), "invitations").getFirst();
        done(as(noord).delete("/v1/invitations/" + open.get("id")));
        body(as(noord).delete("/v1/invitations/" + open.get("id")), 404);
        body(as(person("login:kees", null)).send(HttpMethod.POST, ACCEPT, Map.of("token", withdrawn)), 404);
        assertThat(list(ok(as(noord).get("/v1/invitations")), "invitations")).isEmpty();
    }

    @Test
    void onlyAPersonWhoSignedInAndActsForNobodyAcceptsAnInvitation() {
        String token = invited(noord, Map.of("name", "Jan"));
        Map<String, Object> acceptance = Map.of("token", token);
        Caller machine = new Caller(Caller.Kind.MACHINE, "clients:x", Set.of(), null, Set.of(Scope.MANAGE));

        body(as(Caller.ANYONE).send(HttpMethod.POST, ACCEPT, acceptance), 409);
        body(as(machine).send(HttpMethod.POST, ACCEPT, acceptance), 409);
        assertThat(body(as(noord).send(HttpMethod.POST, ACCEPT, acceptance), 409)
                        .get("detail"))
                .isEqualTo("You act for a party already. That must end before you can act for another.");
        // Not signed in again yet, so that the session does not say that it is a member.
        body(as(person("login:noor", null)).send(HttpMethod.POST, ACCEPT, acceptance), 409);
        assertThat(body(as(person("login:cbg", null, Role.ASSESSOR)).send(HttpMethod.POST, ACCEPT, acceptance), 409)
                        .get("detail"))
                .isEqualTo("Your account has a role of its own, and cannot act for a party as well.");
        assertThat(faults(as(NOBODY_YET).send(HttpMethod.POST, ACCEPT, Map.of("code", token))))
                .containsExactly("code", "token");
        ok(as(NOBODY_YET).send(HttpMethod.POST, ACCEPT, acceptance));
    }

    @Test
    void theInstallationsAdministratorSaysForWhomAndAPartysAdministratorOnlyForItsOwn() {
        assertThat(faults(as(ADMINISTRATOR).send(HttpMethod.POST, "/v1/invitations", Map.of("name", "A"))))
                .containsExactly("party");
        assertThat(faults(as(noord).send(HttpMethod.POST, "/v1/invitations", Map.of("administrator", "yes", "x", 1))))
                .containsExactlyInAnyOrder("name", "administrator", "x");
        body(as(noord).send(HttpMethod.POST, "/v1/invitations", Map.of("name", "A", "party", "mah:zuid")), 403);
        invited(noord, Map.of("name", "A", "party", "mah:noord"));
        assertThat(faults(as(noord).send(HttpMethod.POST, "/v1/invitations", Map.of("name", "Jan 111222333"))))
                .as("what looks like a citizen service number")
                .containsExactly("name");
    }

    @Test
    void peopleAndInvitationsOfAnotherPartyAreNotThere() {
        Caller zuid = administratorOf("mah:zuid", "login:zita");
        invited(zuid, Map.of("name", "Jan"));
        String zita = memberId(zuid, "Naam van login:zita");
        Object invitation = list(ok(as(zuid).get("/v1/invitations")), "invitations")
                .getFirst()
                .get("id");

        assertThat(faults(as(noord).get("/v1/members?party=mah:zuid"))).containsExactly("party");
        assertThat(faults(as(noord).get("/v1/access-rights?party=mah:zuid"))).containsExactly("party");
        assertThat(list(ok(as(noord).get("/v1/members?party=mah:noord")), "members"))
                .extracting(one -> one.get("party"))
                .containsOnly("mah:noord");
        assertThat(ok(as(noord).get("/v1/invitations"))).containsEntry("total", 0);
        Map<String, Object> ofAnother =
                body(as(noord).send(HttpMethod.PATCH, "/v1/members/" + zita, Map.of("name", "X")), 404);
        Map<String, Object> ofNobody =
                body(as(noord).send(HttpMethod.PATCH, "/v1/members/" + UUID.randomUUID(), Map.of("name", "X")), 404);
        assertThat(ofAnother.get("detail")).isEqualTo(ofNobody.get("detail"));
        body(as(noord).delete("/v1/members/" + zita), 404);
        body(as(noord).delete("/v1/invitations/" + invitation), 404);
        assertThat(ok(as(ADMINISTRATOR).get("/v1/members"))).containsEntry("total", 2);
        assertThat(ok(as(ADMINISTRATOR).get("/v1/members?party=mah:zuid"))).containsEntry("total", 1);
    }

    @Test
    void whoLeavesIsSignedOutAndItsInvitationsAreOfNoUse() {
        Caller jan = colleague("login:jan", "Jan");
        String id = memberId(noord, "Jan");
        ok(as(noord).send(HttpMethod.PATCH, "/v1/members/" + id, Map.of("administrator", true)));
        Caller administrator = person(jan.id(), "mah:noord", Role.PARTY_ADMINISTRATOR);
        String token = invited(administrator, Map.of("name", "Vriend"));
        signedOut.clear();

        done(as(noord).delete("/v1/members/" + id));

        assertThat(signedOut).containsExactly("login:jan");
        body(as(NOBODY_YET).send(HttpMethod.POST, ACCEPT, Map.of("token", token)), 404);
        body(as(noord).delete("/v1/members/" + id), 404);
        String again = invited(noord, Map.of("name", "Jan"));
        ok(as(person("login:jan", null)).send(HttpMethod.POST, ACCEPT, Map.of("token", again)));
    }

    @Test
    void aPartyKeepsAnAdministratorUnlessTheInstallationsAdministratorWantsOtherwise() {
        colleague("login:jan", "Jan");
        String noor = memberId(noord, "Naam van login:noor");

        assertThat(body(as(noord).delete("/v1/members/" + noor), 409).get("detail"))
                .isEqualTo("This is the last administrator of the party. Make a colleague administrator first.");
        body(as(noord).send(HttpMethod.PATCH, "/v1/members/" + noor, Map.of("administrator", false)), 409);
        body(as(noord).delete("/v1/me"), 409);

        ok(as(noord).send(HttpMethod.PATCH, "/v1/members/" + memberId(noord, "Jan"), Map.of("administrator", true)));
        assertThat(ok(as(noord)
                        .send(HttpMethod.PATCH, "/v1/members/" + noor, Map.of("administrator", false, "name", "Noor"))))
                .containsEntry("administrator", false)
                .containsEntry("name", "Noor");
        done(as(ADMINISTRATOR).delete("/v1/members/" + memberId(ADMINISTRATOR, "Jan")));
        assertThat(ok(as(ADMINISTRATOR).get("/v1/members"))).containsEntry("total", 1);
    }

    @Test
    void everybodyIsToldWhoTheyAre() {
        Caller jan = colleague("login:jan", "Jan");

        assertThat(ok(as(jan).get("/v1/me")))
                .containsEntry("kind", "PERSON")
                .containsEntry("id", "login:jan")
                .containsEntry("name", "Jan")
                .containsEntry("party", "mah:noord")
                .containsEntry("roles", List.of("mah", "public"));
        assertThat(ok(as(Caller.ANYONE).get("/v1/me")))
                .containsEntry("kind", "ANYONE")
                .containsEntry("party", null);
        assertThat(faults(as(jan).get("/v1/me?id=login:noor"))).containsExactly("id");
    }

    @Test
    void aPersonGetsEverythingThatIsKeptAboutItAndNoNameOfSomebodyElse() {
        invited(noord, Map.of("name", "Geheime Gast"));
        as(noord)
                .send(
                        HttpMethod.POST,
                        "/v1/clients",
                        Map.of("name", "Koppeling", "scopes", List.of("tekortwacht:read")));

        Map<String, Object> everything = ok(as(noord).get("/v1/me/export"));

        assertThat(everything).containsEntry("id", "login:noor");
        assertThat(list(everything, "memberships")).singleElement().satisfies(membership -> assertThat(membership)
                .containsEntry("party", "mah:noord")
                .containsEntry("name", "Naam van login:noor"));
        assertThat(list(everything, "invitations")).hasSize(2);
        assertThat(list(everything, "clients")).hasSize(1);
        assertThat(list(everything, "sessions")).hasSize(1);
        assertThat(everything.toString()).doesNotContain("Geheime Gast", "twi_", "twc_");
        body(as(Caller.ANYONE).get("/v1/me/export"), 409);
    }

    @Test
    void whoWantsToBeForgottenLeavesAnIdAndNothingElse() {
        Caller jan = colleague("login:jan", "Jan");
        signedOut.clear();

        done(as(jan).delete("/v1/me"));

        assertThat(signedOut).contains("login:jan");
        assertThat(ok(as(noord).get("/v1/members"))).containsEntry("total", 1);
        Map<String, Object> left = ok(as(person("login:jan", null)).get("/v1/me/export"));
        assertThat(left.toString()).doesNotContain("Jan,", "Jan}");
        assertThat(list(left, "memberships").getFirst()).containsEntry("name", null);
        body(as(Caller.ANYONE).delete("/v1/me"), 409);
    }

    @Test
    void whoHasWhichRightsIsToldAsJsonAndAsATableWithoutFormulas() {
        colleague("login:jan", "=HYPERLINK(\"x\")");
        administratorOf("mah:zuid", "login:zita");
        body(
                as(noord)
                        .send(
                                HttpMethod.POST,
                                "/v1/clients",
                                Map.of("name", "@SUM(A1)", "scopes", List.of("tekortwacht:report"))),
                201);

        assertThat(list(ok(as(noord).get("/v1/access-rights")), "accessRights"))
                .extracting(right -> right.get("kind") + " " + right.get("roles"))
                .containsExactlyInAnyOrder("PERSON [mah, party-administrator]", "PERSON [mah]", "MACHINE [mah]");
        assertThat(list(ok(as(ADMINISTRATOR).get("/v1/access-rights")), "accessRights"))
                .hasSize(4);
        String table = as(noord)
                .getCsv("/v1/access-rights")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(table)
                .startsWith("kind,id,name,party,roles,scopes,since,endsAt,lastUsedOn\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "'@SUM(A1)", "login:jan")
                .doesNotContain(",=", ",@", ",\"=", ",\"@", "zuid");
    }
}
