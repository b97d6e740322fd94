/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.testing.TestIssuer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people may try from outside, each with its answer; docs/attacks.md lists them with those that are tried elsewhere. */
class AttackTest {

    private static final Path PAGE = Path.of("..", "docs", "attacks.md");
    private static final String STOCK = "/v1/safety-stock-findings";
    private static final String NDJSON = "application/x-ndjson";
    private static String receiptOfOther = "";
    private static String entryOfOwn = "";

    private static void nothingMore(AccessWorld.Reply answer) {
        assertThat(answer.status()).isPositive();
    }

    private static Attack token(String name, Supplier<String> token) {
        return new Attack(
                "token: " + name,
                () -> Attack.Request.get(STOCK, "Bearer " + token.get()),
                Set.of(401),
                answer -> assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"tekortwacht\", error=\"invalid_token\""));
    }

    private static Attack get(String name, String authorization, Supplier<String> target, Integer... statuses) {
        return new Attack(
                name, () -> Attack.Request.get(target.get(), authorization), Set.of(statuses), AttackTest::nothingMore);
    }

    private static Attack post(String name, String path, String type, Supplier<String> body, Integer... statuses) {
        return post(name, own(), path, type, body, AttackTest::nothingMore, statuses);
    }

    private static Attack post(
            String name,
            String authorization,
            String path,
            String type,
            Supplier<String> body,
            Consumer<AccessWorld.Reply> check,
            Integer... statuses) {
        return new Attack(
                name,
                () -> new Attack.Request(
                        "POST",
                        path.replace("{entry}", entryOfOwn),
                        Map.of("Authorization", authorization, "Content-Type", type),
                        body.get()),
                Set.of(statuses),
                check);
    }

    private static String own() {
        return "Bearer " + ForgedTokens.good();
    }

    private static String pharmacy() {
        return TestIssuer.party("pharmacy:own");
    }

    private static String stock(String reporter, String id, String more) {
        return "{\"type\":\"stock\",\"reportId\":\"" + id + "\",\"reporter\":\"" + reporter
                + "\",\"product\":\"RVG:1\",\"date\":\"2026-11-19\",\"onHand\":3,\"delivered12m\":100" + more + "}";
    }

    private static String hook(String target) {
        return "{\"name\":\"x\",\"product\":\"RVG:1\",\"channel\":\"webhook\",\"target\":\"" + target + "\"}";
    }

    static Stream<Attack> attacks() {
        return Stream.of(tokens(), others(), requests()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> tokens() {
        return Stream.of(
                new Attack("token: none at all", () -> Attack.Request.get(STOCK, ""), Set.of(401), answer -> assertThat(
                                answer.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"tekortwacht\"")),
                token("not a token", () -> "abc.def.ghi"),
                token(
                        "of an issuer that is not trusted",
                        () -> ForgedTokens.with(claims -> claims.issuer("https://issuer.evil"))),
                token("without an issuer", () -> ForgedTokens.with(claims -> claims.issuer(null))),
                token(
                        "with an issuer that differs by a slash",
                        () -> ForgedTokens.with(claims -> claims.issuer(TestIssuer.ISSUER + "/"))),
                token("signed by a stranger under the name of a known key", ForgedTokens::ofAStranger),
                token("for another audience", () -> ForgedTokens.with(claims -> claims.audience("another"))),
                token("for no audience", () -> ForgedTokens.with(claims -> claims.audience((String) null))),
                token("expired", () -> ForgedTokens.with(claims -> claims.expirationTime(ForgedTokens.inHours(-1)))),
                token("that never expires", () -> ForgedTokens.with(claims -> claims.expirationTime(null))),
                token(
                        "not valid yet",
                        () -> ForgedTokens.with(claims -> claims.notBeforeTime(ForgedTokens.inHours(1)))),
                token("with algorithm none", ForgedTokens::unsigned),
                token("with algorithm none and a signature of nothing", () -> ForgedTokens.unsigned() + "AAAA"),
                token("with the public key used as a shared secret", ForgedTokens::confused),
                token(
                        "with an algorithm that is not on the list",
                        () -> ForgedTokens.withHeader(JWSAlgorithm.RS384, header -> {}, TestIssuer.KEY)),
                token("that brings its own key", ForgedTokens::bringingItsKey),
                token(
                        "that says where its key can be fetched",
                        () -> ForgedTokens.pointingToItsKey(URI.create("http://127.0.0.1:9/keys"))),
                token(
                        "with a key id that is a path",
                        () -> ForgedTokens.withHeader(
                                JWSAlgorithm.RS256, header -> header.keyID("../../dev/null"), TestIssuer.KEY)),
                token(
                        "of another type",
                        () -> ForgedTokens.withHeader(
                                JWSAlgorithm.RS256,
                                header -> header.type(new JOSEObjectType("secevent+jwt")),
                                TestIssuer.KEY)),
                token("with a demand that we do not know", ForgedTokens::withUnknownDemand),
                token("changed after it was signed", ForgedTokens::altered),
                token(
                        "encrypted for somebody else",
                        () -> "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AA.AA.AA.AA"),
                get(
                        "token: longer than any of ours",
                        "Bearer " + ForgedTokens.with(claims -> claims.claim("padding", "x".repeat(7_000))),
                        () -> STOCK,
                        431),
                token("without a subject", () -> ForgedTokens.with(claims -> claims.subject(null))),
                token(
                        "with a party that is none",
                        () -> ForgedTokens.with(claims -> claims.claim("party", "king:own"))),
                token(
                        "with several parties",
                        () -> ForgedTokens.with(
                                claims -> claims.claim("party", List.of("wholesaler:own", "wholesaler:other")))),
                get("token: in the query", "", () -> STOCK + "?access_token=" + ForgedTokens.good(), 401),
                post(
                        "token: in a form",
                        "",
                        "/v1/reports",
                        "application/x-www-form-urlencoded",
                        () -> "access_token=" + ForgedTokens.good(),
                        AttackTest::nothingMore,
                        401,
                        415),
                get("token: name and password instead", "Basic YWRtaW46YWRtaW4=", () -> STOCK, 401),
                new Attack(
                        "token: without the scope to read",
                        () -> Attack.Request.get(
                                STOCK,
                                "Bearer " + ForgedTokens.with(claims -> claims.claim("scope", "tekortwacht:report"))),
                        Set.of(403),
                        answer -> assertThat(answer.headers().firstValue("WWW-Authenticate"))
                                .hasValueSatisfying(said -> assertThat(said).contains("insufficient_scope"))),
                post(
                        "token: without the scope to report",
                        "Bearer " + ForgedTokens.with(claims -> claims.claim("scope", "tekortwacht:read")),
                        "/v1/reports",
                        NDJSON,
                        () -> stock("wholesaler:own", "x", ""),
                        AttackTest::nothingMore,
                        403),
                get(
                        "token: with a role that does not exist",
                        "Bearer "
                                + ForgedTokens.with(
                                        claims -> claims.claim("party", null).claim("roles", List.of("root"))),
                        () -> STOCK,
                        403),
                get(
                        "token: with the role of a party but no party",
                        "Bearer "
                                + ForgedTokens.with(
                                        claims -> claims.claim("party", null).claim("roles", List.of("wholesaler"))),
                        () -> STOCK,
                        403),
                get("token: of a company, for the log of alerts", own(), () -> "/v1/alerts", 403));
    }

    private static Stream<Attack> others() {
        return Stream.of(
                get("another's receipt, by its path", own(), () -> "/v1/receipts/" + receiptOfOther, 404),
                get(
                        "another's reports, by the path of the receipt",
                        own(),
                        () -> "/v1/receipts/" + receiptOfOther + "/reports",
                        404),
                new Attack(
                        "another's receipt, by a query",
                        () -> Attack.Request.get("/v1/receipts?reporter=wholesaler:other&reportId=o1", own()),
                        Set.of(200),
                        answer -> assertThat(answer.body())
                                .contains("\"total\":0")
                                .doesNotContain(receiptOfOther)),
                get("another's stock, by a query", own(), () -> STOCK + "?party=wholesaler:other", 400),
                get(
                        "another's stock, by giving the parameter twice",
                        own(),
                        () -> STOCK + "?party=wholesaler:own&party=wholesaler:other",
                        400),
                post("a line in another's name", "/v1/reports", NDJSON, () -> stock("wholesaler:other", "f1", ""), 400),
                new Attack(
                        "a line in another's name among own ones",
                        () -> new Attack.Request(
                                "POST",
                                "/v1/reports",
                                Map.of("Authorization", own(), "Content-Type", NDJSON),
                                (stock("wholesaler:own", "m1", "") + "\n" + stock("wholesaler:other", "m2", ""))),
                        Set.of(202),
                        answer -> assertThat(answer.body())
                                .contains("\"accepted\":1", "\"refused\":1", "\"field\":\"reporter\"")),
                new Attack(
                        "whether another has sent a report, by sending it again",
                        () -> new Attack.Request(
                                "POST",
                                "/v1/reports",
                                Map.of("Authorization", own(), "Content-Type", NDJSON),
                                stock("wholesaler:other", "o1", "")),
                        Set.of(400),
                        answer -> assertThat(answer.body()).contains("\"duplicate\":0")),
                post(
                        "a line in another's name, with the name given twice",
                        "/v1/reports",
                        NDJSON,
                        () -> stock("wholesaler:own", "f2", ",\"reporter\":\"wholesaler:other\""),
                        400),
                post(
                        "a line in a name that looks like one's own",
                        "/v1/reports",
                        NDJSON,
                        () -> stock("wholesaler:\u043ewn", "f3", ""),
                        400),
                post(
                        "a line in one's own name in capitals",
                        "/v1/reports",
                        NDJSON,
                        () -> stock("WHOLESALER:OWN", "f4", ""),
                        400),
                post(
                        "a retraction of another's report",
                        "/v1/reports",
                        NDJSON,
                        () -> "{\"type\":\"retraction\",\"reportId\":\"r1\",\"reporter\":\"wholesaler:other\","
                                + "\"product\":\"RVG:1\",\"retracts\":\"o1\"}",
                        400),
                post(
                        "a table in another's name",
                        "/v1/reports?type=stock",
                        "text/csv",
                        () ->
                                "reportId,reporter,product,date,onHand,delivered12m\nc1,wholesaler:other,RVG:1,2026-11-19,1,1\n",
                        400),
                post(
                        "a file in another's name",
                        "/v1/reports",
                        "multipart/form-data; boundary=x",
                        () -> "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ndjson\"\r\n"
                                + "Content-Type: application/x-ndjson\r\n\r\n" + stock("wholesaler:other", "f5", "")
                                + "\r\n--x--\r\n",
                        400),
                post(
                        "an own refused line, mended into another's name",
                        "/v1/quarantine/{entry}/_resubmit",
                        "application/json",
                        () -> stock("wholesaler:other", "f6", ""),
                        400),
                post(
                        "another's refused lines thrown away",
                        own(),
                        "/v1/quarantine/_discard",
                        "application/json",
                        () -> "{\"reason\":\"gone\",\"receipt\":\"" + receiptOfOther + "\"}",
                        answer -> assertThat(answer.body()).contains("\"discarded\":0"),
                        200),
                post(
                        "an announcement by somebody who is not the holder",
                        "/v1/reports",
                        NDJSON,
                        () -> "{\"type\":\"notification\",\"reportId\":\"n1\",\"reporter\":\"wholesaler:own\","
                                + "\"product\":\"RVG:1\",\"kind\":\"INTERRUPTION\",\"start\":\"2026-12-15\"}",
                        400),
                new Attack(
                        "another's answer, by its Idempotency-Key",
                        () -> new Attack.Request(
                                "POST",
                                "/v1/reports",
                                Map.of(
                                        "Authorization",
                                        own(),
                                        "Content-Type",
                                        NDJSON,
                                        "Idempotency-Key",
                                        "key-of-other"),
                                stock("wholesaler:own", "k1", "")),
                        Set.of(202),
                        answer -> assertThat(answer.body()).doesNotContain(receiptOfOther)),
                new Attack(
                        "a report dated back by its sender",
                        () -> new Attack.Request(
                                "POST",
                                "/v1/reports",
                                Map.of("Authorization", own(), "Content-Type", NDJSON),
                                stock("wholesaler:own", "b1", ",\"receivedAt\":\"2020-01-01T00:00:00Z\"")),
                        Set.of(202),
                        answer -> assertThat(receivedAt("b1")).startsWith("2026-11-21")),
                post(
                        "the register changed by a company",
                        "/v1/registry",
                        NDJSON,
                        () -> "{\"type\":\"party\",\"party\":\"wholesaler:own\",\"name\":\"Mine\"}",
                        403),
                get("a pharmacy, for the contact of a holder", pharmacy(), () -> "/v1/holders/mah:other/contact", 403));
    }

    private static String receivedAt(String report) {
        return AccessWorld.get()
                .system()
                .row("select received_at::text from ingest.reports where report_id = '" + report + "'");
    }

    private static Stream<Attack> requests() {
        String staff = TestIssuer.bearer(Set.of(Role.SHORTAGE_TEAM, Role.INSPECTOR), null);
        return Stream.of(
                get("address: line break, to add a header", staff, () -> "/v1/receipts/x%0d%0aSet-Cookie:%20a=b", 400),
                get("address: NUL", staff, () -> "/v1/products%00", 400),
                get("address: up and over to the metrics", "", () -> "/v1/../actuator/prometheus", 400, 404),
                get("address: two slashes", "", () -> "//v1/alerts", 400, 401, 404),
                get("address: a slash at the end", "", () -> "/v1/alerts/", 401, 404),
                get("address: half an escape", "", () -> "/v1/products?name=%zz", 400),
                get("filter: SQL", staff, () -> STOCK + "?product=RVG:1%27%20or%20%271%27=%271", 400),
                get("filter: SQL in the order", staff, () -> STOCK + "?sort=date;drop%20table%20x", 400),
                get(
                        "filter: a text on which a bad pattern would not end",
                        staff,
                        () -> "/v1/shortages?atc=" + "a".repeat(190) + "!",
                        400),
                get("filter: longer than any name", staff, () -> "/v1/shortages?group=" + "x".repeat(5_000), 414),
                get("filter: a page beyond all pages", staff, () -> "/v1/shortages?page=99999999999999", 400),
                get("filter: a page as large as the country", staff, () -> "/v1/shortages?pageSize=1000000", 400),
                get(
                        "filter: a day in the year 292278994",
                        staff,
                        () -> "/v1/shortages?asKnownAt=%2B292278994-08-17T07:12:55Z",
                        400),
                get("filter: one that is not published, by nobody", "", () -> "/v1/shortages?conflict=true", 400),
                new Attack(
                        "headers: another host, to be put into links",
                        () -> new Attack.Request("GET", "/v1/products?pageSize=1", Map.of("Host", "evil.example"), ""),
                        Set.of(200, 400),
                        answer -> {
                            assertThat(answer.headers().toString()).doesNotContain("evil.example");
                            assertThat(answer.body()).doesNotContain("evil.example");
                        }),
                new Attack(
                        "headers: another method in a header",
                        () -> new Attack.Request(
                                "GET",
                                "/v1/silences",
                                Map.of("Authorization", own(), "X-HTTP-Method-Override", "POST"),
                                ""),
                        Set.of(403),
                        AttackTest::nothingMore),
                new Attack(
                        "headers: a page of another site asks with its visitor's browser",
                        () -> new Attack.Request(
                                "GET", STOCK, Map.of("Authorization", own(), "Origin", "https://evil.example"), ""),
                        Set.of(200, 403),
                        answer -> assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin")),
                new Attack(
                        "headers: larger than any of ours",
                        () -> new Attack.Request("GET", "/v1/products", Map.of("X-Big", "x".repeat(70_000)), ""),
                        Set.of(400, 413, 431),
                        AttackTest::nothingMore),
                new Attack(
                        "method: TRACE",
                        () -> new Attack.Request("TRACE", "/v1/products", Map.of(), ""),
                        Set.of(400, 401, 405),
                        AttackTest::nothingMore),
                post(
                        "body: deeper than any of ours",
                        "/v1/reports",
                        "application/json",
                        () -> "[".repeat(20_000) + "]".repeat(20_000),
                        400),
                post(
                        "body: larger than a subscription",
                        pharmacy(),
                        "/v1/subscriptions",
                        "application/json",
                        () -> "{\"name\":\"" + "x".repeat(3_000_000) + "\"}",
                        AttackTest::nothingMore,
                        400,
                        413),
                post("body: a web page", "/v1/reports", "text/html", () -> "<html></html>", 415),
                post(
                        "body: fields that are not for the sender (mass assignment)",
                        pharmacy(),
                        "/v1/subscriptions",
                        "application/json",
                        () ->
                                "{\"name\":\"x\",\"product\":\"RVG:1\",\"channel\":\"email\",\"target\":\"a@example.org\","
                                        + "\"owner\":\"pharmacy:other\",\"verification\":\"VERIFIED\"}",
                        AttackTest::nothingMore,
                        400),
                ssrf("the metadata of a cloud (kept, and never called)", "https://169.254.169.254/latest", 201),
                ssrf(
                        "the same in the clothes of IPv6 (kept, and never called)",
                        "https://[::ffff:169.254.169.254]/",
                        201),
                ssrf("the network behind the firewall (kept, and never called)", "https://10.0.0.1/", 201),
                ssrf("a file", "file:///etc/passwd", 400),
                ssrf("a user and a password in the address", "https://user:secret@hook.example/", 400));
    }

    private static Attack ssrf(String name, String target, int status) {
        return post(
                "webhook: " + name,
                pharmacy(),
                "/v1/subscriptions",
                "application/json",
                () -> hook(target),
                AttackTest::nothingMore,
                status);
    }

    @BeforeAll
    static void bothHaveSentSomething() {
        AccessWorld world = AccessWorld.get();
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", NDJSON));
        headers.put("Authorization", TestIssuer.party("wholesaler:other"));
        headers.put("Idempotency-Key", "key-of-other");
        WireClient client = new WireClient(world.url("/"));
        AccessWorld.Reply other = client.send(
                new Attack.Request("POST", "/v1/reports", headers, (stock("wholesaler:other", "o1", "") + "\noops")));
        receiptOfOther = receipt(other);
        String receipt = receipt(world.call(own(), "POST", "/v1/reports", NDJSON, "oops"));
        entryOfOwn = world.call(own(), "GET", "/v1/quarantine?receipt=" + receipt, null, "")
                .json()
                .path("entries")
                .path(0)
                .path("id")
                .asString();
    }

    private static String receipt(AccessWorld.Reply answer) {
        String receipt = answer.body().replaceAll("(?s).*\"receipt\":\"([^\"]+)\".*", "$1");
        assertThat(receipt).as(answer.toString()).hasSize(36);
        return receipt;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isAnsweredAndTellsNothing(Attack attack) {
        Attack.Request request = attack.request().get();

        AccessWorld.Reply answer = new WireClient(AccessWorld.get().url("/")).send(request);

        assertThat(answer.status()).as(answer.body()).isIn(attack.statuses());
        attack.check().accept(answer);
        if (answer.status() >= 400) {
            assertThat(answer.body())
                    .as("a refusal says nothing of the inside, of others, or of the token")
                    .doesNotContain("Other ", "nl.tekortwacht", "Exception", "select ", "java.", "org.springframework")
                    .doesNotContain(ForgedTokens.good().substring(0, 40));
        }
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void theDocsListThemAll() throws IOException {
        String page = Files.readString(PAGE);
        String table = attacks()
                .map(attack -> "| " + attack.name() + " | "
                        + attack.statuses().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + " |")
                .collect(Collectors.joining("\n", "| what is tried | answer |\n|---|---|\n", "\n"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("attacks.txt"), table);

        assertThat(attacks().count()).isGreaterThanOrEqualTo(60);
        assertThat(page)
                .as("docs/attacks.md; take target/attacks.txt if the change is meant")
                .contains(table);
    }
}
