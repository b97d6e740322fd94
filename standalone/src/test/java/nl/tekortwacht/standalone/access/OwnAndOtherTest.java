/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** For every endpoint that parties may call about themselves only: each of their roles calls it about itself and another. */
class OwnAndOtherTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";
    private static final Map<String, Things> THINGS = new HashMap<>();

    /** What a party has in the system. */
    private record Things(String party, String receipt, long entry, String subscription) {

        String code() {
            return party.substring(party.indexOf(':') + 1);
        }
    }

    /** A request. */
    record Call(String method, String path, String type, String body) {

        static Call get(String path) {
            return new Call("GET", path, JSON, "");
        }

        static Call post(String path, String body) {
            return new Call("POST", path, JSON, body);
        }
    }

    /**
     * An endpoint, and what it answers.
     *
     * @param about makes a request that is about that party
     * @param own statuses when it is the caller
     * @param other statuses when it is another
     */
    record Case(String endpoint, Function<String, Call> about, Set<Integer> own, Set<Integer> other) {

        @Override
        public String toString() {
            return endpoint;
        }
    }

    private static Case isThere(String endpoint, Function<Things, Call> call, Integer... own) {
        return new Case(endpoint, party -> call.apply(things(party)), Set.of(own), Set.of(404));
    }

    static Stream<Case> cases() {
        return Stream.concat(casesOfData(), PartyCases.all());
    }

    private static Stream<Case> casesOfData() {
        return Stream.of(
                new Case(
                        "POST /v1/reports",
                        party -> new Call("POST", "/v1/reports", NDJSON, report(party, "again")),
                        Set.of(202),
                        Set.of(400)),
                new Case(
                        "POST /v1/reports (multipart/form-data)",
                        party -> new Call(
                                "POST", "/v1/reports", "multipart/form-data; boundary=x", upload(report(party, "up"))),
                        Set.of(202),
                        Set.of(400)),
                new Case(
                        "GET /v1/receipts",
                        party -> Call.get("/v1/receipts?reporter=" + party + "&reportId=first"),
                        Set.of(200),
                        Set.of(200)),
                isThere("GET /v1/receipts/{receipt}", of -> Call.get("/v1/receipts/" + of.receipt()), 200),
                isThere(
                        "GET /v1/receipts/{receipt}/reports",
                        of -> Call.get("/v1/receipts/" + of.receipt() + "/reports"),
                        200),
                new Case(
                        "GET /v1/quarantine",
                        party -> Call.get(
                                "/v1/quarantine?receipt=" + things(party).receipt()),
                        Set.of(200),
                        Set.of(200)),
                new Case(
                        "GET /v1/quarantine/_counts",
                        party -> Call.get("/v1/quarantine/_counts?receipt="
                                + things(party).receipt()),
                        Set.of(200),
                        Set.of(200)),
                isThere("GET /v1/quarantine/{entry}", of -> Call.get("/v1/quarantine/" + of.entry()), 200),
                isThere(
                        "POST /v1/quarantine/{entry}/_resubmit (application/json)",
                        of -> Call.post("/v1/quarantine/" + of.entry() + "/_resubmit", report(of.party(), "mended")),
                        202,
                        409),
                isThere(
                        "POST /v1/quarantine/{entry}/_discard (application/json)",
                        of -> Call.post("/v1/quarantine/" + of.entry() + "/_discard", "{\"reason\":\"a test\"}"),
                        200,
                        409),
                new Case(
                        "POST /v1/quarantine/_discard (application/json)",
                        party -> Call.post(
                                "/v1/quarantine/_discard",
                                "{\"reason\":\"a test\",\"receipt\":\""
                                        + things(party).receipt() + "\"}"),
                        Set.of(200),
                        Set.of(200)),
                new Case("GET /v1/subscriptions", party -> Call.get("/v1/subscriptions"), Set.of(200), Set.of(200)),
                new Case(
                        "POST /v1/subscriptions (application/json)",
                        party -> Call.post("/v1/subscriptions", subscription("more")),
                        Set.of(201),
                        Set.of(201)),
                isThere("GET /v1/subscriptions/{id}", of -> Call.get("/v1/subscriptions/" + of.subscription()), 200),
                isThere(
                        "PATCH /v1/subscriptions/{id} (application/json)",
                        of -> new Call("PATCH", "/v1/subscriptions/" + of.subscription(), JSON, "{\"name\":\"Balie\"}"),
                        200),
                isThere(
                        "PUT /v1/subscriptions/{id}/stock-list (text/csv)",
                        of -> new Call(
                                "PUT", "/v1/subscriptions/" + of.subscription() + "/stock-list", "text/csv", "RVG:1"),
                        400),
                isThere(
                        "POST /v1/subscriptions/{id}/secrets",
                        of -> Call.post("/v1/subscriptions/" + of.subscription() + "/secrets", ""),
                        201),
                isThere(
                        "POST /v1/subscriptions/{id}/verifications",
                        of -> Call.post("/v1/subscriptions/" + of.subscription() + "/verifications", ""),
                        202),
                isThere(
                        "POST /v1/subscriptions/{id}/tests",
                        of -> Call.post("/v1/subscriptions/" + of.subscription() + "/tests", ""),
                        202,
                        404),
                isThere(
                        "GET /v1/subscriptions/{id}/deliveries",
                        of -> Call.get("/v1/subscriptions/" + of.subscription() + "/deliveries"),
                        200),
                isThere(
                        "GET /v1/subscriptions/{id}/_why",
                        of -> Call.get("/v1/subscriptions/" + of.subscription() + "/_why?finding=" + new UUID(0, 7)),
                        404),
                isThere(
                        "DELETE /v1/subscriptions/{id}",
                        of -> new Call("DELETE", "/v1/subscriptions/" + of.subscription(), JSON, ""),
                        204),
                isThere(
                        "GET /v1/holders/{id}/record",
                        of -> Call.get("/v1/holders/mah:" + of.code() + "/record"),
                        200,
                        404),
                isThere(
                        "GET /v1/wholesalers/{id}/record",
                        of -> Call.get("/v1/wholesalers/wholesaler:" + of.code() + "/record"),
                        200,
                        404),
                isThere(
                        "PUT /v1/holders/{id}/contact (application/json)",
                        of -> new Call(
                                "PUT",
                                "/v1/holders/mah:" + of.code() + "/contact",
                                JSON,
                                "{\"channel\":\"email\",\"target\":\"supply@example.org\"}"),
                        200),
                isThere(
                        "GET /v1/holders/{id}/contact",
                        of -> Call.get("/v1/holders/mah:" + of.code() + "/contact"),
                        200),
                isThere(
                        "DELETE /v1/holders/{id}/contact",
                        of -> new Call("DELETE", "/v1/holders/mah:" + of.code() + "/contact", JSON, ""),
                        204),
                new Case(
                        "GET /v1/safety-stock-findings",
                        party -> Call.get("/v1/safety-stock-findings?party=" + party),
                        Set.of(200),
                        Set.of(400)),
                new Case(
                        "GET /v1/late-notices",
                        party -> Call.get("/v1/late-notices?reporter=" + party),
                        Set.of(200),
                        Set.of(400)));
    }

    @BeforeAll
    static void everyPartyHasSomething() {
        for (String kind : List.of("mah", "wholesaler", "pharmacy")) {
            for (String code : List.of("own", "other")) {
                THINGS.put(kind + ":" + code, make(kind + ":" + code));
            }
        }
    }

    private static Things make(String party) {
        AccessWorld world = AccessWorld.get();
        String authorization = authorization(party);
        JsonNode receipt = world.call(
                        authorization,
                        "POST",
                        "/v1/reports",
                        NDJSON,
                        report(party, "first") + "\n"
                                + report(party, "bad").replace("\"date\":\"2026", "\"date\":\"1026"))
                .json();
        assertThat(receipt.path("accepted").asInt()).as(receipt.toString()).isEqualTo(1);
        String id = receipt.path("receipt").asString();
        JsonNode entries = world.call(authorization, "GET", "/v1/quarantine?receipt=" + id, null, "")
                .json();
        String subscription = "";
        if (party.startsWith("pharmacy")) {
            subscription = world.call(authorization, "POST", "/v1/subscriptions", JSON, subscription("first"))
                    .json()
                    .path("id")
                    .asString();
        }
        return new Things(party, id, entries.path("entries").path(0).path("id").asLong(), subscription);
    }

    private static String authorization(String party) {
        Role role = Role.ofWord(party.substring(0, party.indexOf(':'))).orElseThrow();
        return AccessWorld.get().as(role, party.substring(party.indexOf(':') + 1));
    }

    private static Things things(String party) {
        return Objects.requireNonNull(THINGS.get(party), party);
    }

    private static String report(String party, String id) {
        String product = party.startsWith("mah:") ? (party.endsWith("own") ? "RVG:1" : "RVG:2") : "RVG:1";
        Map<String, Object> line =
                new HashMap<>(Map.of("reportId", id, "reporter", party, "product", product, "date", "2026-11-19"));
        line.putAll(
                party.startsWith("pharmacy")
                        ? Map.of("type", "order", "ordered", 1, "delivered", 0)
                        : Map.of("type", "stock", "onHand", 10, "delivered12m", 100));
        return Json.text(line);
    }

    private static String upload(String line) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.ndjson\"\r\n"
                + "Content-Type: application/x-ndjson\r\n\r\n" + line + "\r\n--x--\r\n";
    }

    private static String subscription(String name) {
        return Json.text(Map.of(
                "name", name, "product", "RVG:1", "channel", "webhook", "target", "https://hook.example/" + name));
    }

    @Test
    void everyEndpointForPartiesHasACase() {
        Set<String> named = cases().map(Case::endpoint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = Endpoint.all().stream()
                .filter(Endpoint::hasOwn)
                .map(Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPartyReachesItsOwnAndNothingOfAnother(Case one) {
        Endpoint endpoint = Endpoint.all().stream()
                .filter(any -> any.toString().equals(one.endpoint()))
                .findFirst()
                .orElseThrow();
        for (Role role : endpoint.declaration().own()) {
            Role ofParty = role == Role.PARTY_ADMINISTRATOR ? Role.WHOLESALER : role;
            String own = ofParty.word() + ":own";
            String other = ofParty.word() + ":other";

            AccessWorld.Reply about = call(role, one.about().apply(other));
            assertThat(about.status())
                    .as(role + " about another: " + about.body())
                    .isIn(one.other());
            if (about.status() != 404) {
                // A 404 says the id that was asked for.
                assertThat(about.body())
                        .as("of another")
                        .doesNotContain(things(other).receipt(), "Other ");
                assertThat(about.body())
                        .doesNotContain("\"id\":\"" + things(other).subscription());
            }
            AccessWorld.Reply itself = call(role, one.about().apply(own));
            assertThat(itself.status())
                    .as(role + " about itself: " + itself.body())
                    .isIn(one.own());
        }
        assertThat(endpoint.declaration().own()).isNotEmpty();
    }

    private static AccessWorld.Reply call(Role role, Call call) {
        return AccessWorld.get()
                .call(
                        AccessWorld.get().as(role, "own"),
                        call.method(),
                        call.path(),
                        call.method().equals("GET") ? null : call.type(),
                        call.body());
    }
}
