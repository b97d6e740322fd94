/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.standalone.access.OwnAndOtherTest.Call;
import nl.tekortwacht.standalone.access.OwnAndOtherTest.Case;
import tools.jackson.databind.JsonNode;

/** What administrators of parties do to their own people and programs, and try to do to those of others. */
final class PartyCases {

    private static final String JSON = "application/json";
    private static final Map<String, Things> THINGS = new HashMap<>();

    /** What a party has. */
    private record Things(String client, String secret, String invitation, String member) {}

    private PartyCases() {}

    static Stream<Case> all() {
        return Stream.of(
                list("GET /v1/clients"),
                list("GET /v1/members"),
                list("GET /v1/invitations"),
                list("GET /v1/access-rights"),
                make("POST /v1/clients", ",\"scopes\":[\"tekortwacht:read\"]"),
                make("POST /v1/invitations", ""),
                isThere("GET /v1/clients/{id}", Things::client, 200),
                isThere("PATCH /v1/clients/{id} (application/json)", Things::client, 200),
                isThere("POST /v1/clients/{id}/secrets", Things::client, 201),
                isThere(
                        "DELETE /v1/clients/{id}/secrets/{secretId}",
                        of -> of.client() + "/secrets/" + of.secret(),
                        204),
                isThere("DELETE /v1/clients/{id}", Things::client, 204),
                isThere("PATCH /v1/members/{id} (application/json)", Things::member, 200),
                isThere("DELETE /v1/members/{id}", Things::member, 204),
                isThere("DELETE /v1/invitations/{id}", Things::invitation, 204));
    }

    private static Case list(String endpoint) {
        String path = endpoint.substring("GET ".length());
        return new Case(endpoint, party -> Call.get(path + "?party=" + party), Set.of(200), Set.of(400));
    }

    private static Case make(String endpoint, String more) {
        String path = endpoint.substring("POST ".length());
        return new Case(
                endpoint + " (application/json)",
                party -> Call.post(path, "{\"name\":\"New\",\"party\":\"" + party + "\"" + more + "}"),
                Set.of(201),
                Set.of(403));
    }

    private static Case isThere(String endpoint, Function<Things, String> id, int own) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{id}/secrets/.*", "{id}");
        String body = method.equals("PATCH") ? "{\"name\":\"Renamed\"}" : "";
        return new Case(
                endpoint,
                party -> new Call(
                        method,
                        path.replace("{id}", id.apply(things(party))).replace(" (" + JSON + ")", ""),
                        JSON,
                        body),
                Set.of(own),
                Set.of(404));
    }

    private static Things things(String party) {
        return THINGS.computeIfAbsent(party, PartyCases::made);
    }

    private static Things made(String party) {
        AccessWorld world = AccessWorld.get();
        String administrator = world.as(Role.PARTY_ADMINISTRATOR, party.substring(party.indexOf(':') + 1));
        JsonNode client = world.post(
                        administrator, "/v1/clients", Map.of("name", "Till", "scopes", List.of("tekortwacht:read")))
                .path("client");
        JsonNode invitation = world.post(administrator, "/v1/invitations", Map.of("name", "Guest"))
                .path("invitation");
        return new Things(
                client.path("id").asString(),
                client.path("secrets").path(0).path("id").asString(),
                invitation.path("id").asString(),
                member(world, party));
    }

    /** Nobody signs in here, so the member is not made by accepting an invitation. */
    private static String member(AccessWorld world, String party) {
        try {
            return world.system()
                    .rows("insert into access.members (id, person, party, name, administrator, since) values ('"
                            + UUID.randomUUID() + "', 'login:of-" + party + "', '" + party
                            + "', 'Somebody', false, now()) returning cast(id as text)")
                    .getFirst()
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
