/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.tekortwacht.access.oidc.FakeProvider;
import nl.tekortwacht.access.postgres.TestDatabase;
import nl.tekortwacht.access.session.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Signing in, being signed in and signing out, as a browser does it. */
class SignInTest extends SignInSite {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final String SESSION = "tekortwacht";
    private static final String SIGN_IN = "tekortwacht-sign-in";

    @Value("${local.server.port}")
    private int port;

    @AfterEach
    void providerComesBack() {
        PROVIDER.away(false);
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** A browser on its way: where it was sent, and its secret. */
    private record OnTheWay(URI provider, String secret) {

        String state() {
            return FakeProvider.parameter(provider, "state");
        }
    }

    private OnTheWay begin(String returnTo) {
        HttpHeaders headers = client().get()
                .uri("/v1/sign-in?returnTo={to}", returnTo)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders();
        return new OnTheWay(
                Objects.requireNonNull(headers.getLocation()),
                Objects.requireNonNull(cookie(headers, SIGN_IN)).replaceFirst("^[^=]*=([^;]*);.*$", "$1"));
    }

    private static String cookie(HttpHeaders headers, String name) {
        return headers.getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private WebTestClient.ResponseSpec comeBack(String secret, Map<String, String> with) {
        return client().get()
                .uri(to -> {
                    to.path("/v1/sign-in/callback");
                    with.forEach((name, value) -> to.queryParam(name, "{" + name + "}"));
                    return to.build(with);
                })
                .cookie(SIGN_IN, secret)
                .exchange();
    }

    private WebTestClient.ResponseSpec comeBack(OnTheWay way, String code) {
        return comeBack(way.secret(), Map.of("state", way.state(), "code", code));
    }

    private static JWTClaimsSet.Builder inspector(JWTClaimsSet.Builder claims) {
        return claims.subject("i-1")
                .claim("name", "Ina Spectie")
                .claim("realm_access", Map.of("roles", List.of("inspector", "administrator", "offline_access")));
    }

    private String signedIn(UnaryOperator<JWTClaimsSet.Builder> claims) {
        OnTheWay way = begin("");
        ResponseCookie cookie = Objects.requireNonNull(comeBack(way, PROVIDER.code(way.provider(), claims))
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst(SESSION));
        return cookie.getValue();
    }

    private Map<String, Object> session(String id) {
        return Objects.requireNonNull(client().get()
                .uri("/v1/session")
                .cookie(SESSION, id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private String proof(String id) {
        return Objects.requireNonNull(session(id).get("csrfToken")).toString();
    }

    private WebTestClient.RequestBodySpec change(String id) {
        return client().post().uri("/v1/stocks").cookie(SESSION, id);
    }

    @Test
    void aPersonIsSentToTheProviderWithPkceStateAndNonceAndWithACookieThatLastsTenMinutes() {
        HttpHeaders headers = client().get()
                .uri("/v1/sign-in")
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders();
        URI provider = Objects.requireNonNull(headers.getLocation());

        assertThat(provider.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(FakeProvider.parameter(provider, "response_type")).isEqualTo("code");
        assertThat(FakeProvider.parameter(provider, "client_id")).isEqualTo(FakeProvider.CLIENT);
        assertThat(FakeProvider.parameter(provider, "redirect_uri")).isEqualTo(PUBLIC_URL + "/v1/sign-in/callback");
        assertThat(FakeProvider.parameter(provider, "scope").split("[ +]")).contains("openid", "profile");
        assertThat(FakeProvider.parameter(provider, "code_challenge_method")).isEqualTo("S256");
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(FakeProvider.parameter(provider, secret)).as(secret).matches("[A-Za-z0-9_-]{43}");
        }
        assertThat(cookie(headers, SIGN_IN))
                .contains("Max-Age=600", "Path=/", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure", FakeProvider.parameter(provider, "state"));
    }

    @Test
    void aPersonWhoComesBackIsSignedInAndNoTokenIsInWhatTheBrowserGets() {
        OnTheWay way = begin("/v1/stocks");
        String code = PROVIDER.code(way.provider(), SignInTest::inspector);

        HttpHeaders headers = comeBack(way, code)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/v1/stocks")
                .returnResult(Void.class)
                .getResponseHeaders();

        assertThat(cookie(headers, SESSION))
                .contains("Path=/", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires", "Secure");
        assertThat(cookie(headers, SIGN_IN)).contains("Max-Age=0");
        assertThat(headers.toString()).doesNotContain("an-access-token", "eyJ");
        assertThat(TestDatabase.texts("select sessions::text from access.sessions"
                        + " union all select sign_ins::text from access.sign_ins"))
                .noneMatch(row -> row.contains("an-access-token") || row.contains("eyJ") || row.contains(way.state()));
    }

    @Test
    void theSessionSaysWhoIsSignedInAndOnlyRolesThatTheProviderMayGiveCount() {
        Map<String, Object> session = session(signedIn(SignInTest::inspector));

        assertThat(session)
                .containsEntry("signedIn", true)
                .containsEntry("name", "Ina Spectie")
                .containsEntry("roles", List.of("inspector"))
                .containsEntry("party", null)
                .containsEntry(
                        "endsAt", CLOCK.instant().plus(Duration.ofHours(12)).toString())
                .containsEntry(
                        "idleUntil",
                        CLOCK.instant().plus(Duration.ofMinutes(30)).toString());
        assertThat(Objects.requireNonNull(session.get("csrfToken")).toString()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void nobodyIsSignedInWithoutASessionOrWithOneThatIsMadeUp() {
        assertThat(session("")).containsEntry("signedIn", false).containsEntry("csrfToken", null);
        assertThat(session("A".repeat(43))).containsEntry("signedIn", false);
        client().get()
                .uri("/v1/stocks")
                .cookie(SESSION, "A".repeat(43))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aPartyComesFromTheProviderOrFromThePartysListOfMembers() {
        assertThat(session(signedIn(claims -> claims.subject("m-1").claim("party", "mah:acme"))))
                .containsEntry("roles", List.of("mah"))
                .containsEntry("party", "mah:acme");
        assertThat(session(signedIn(claims -> claims.subject(MEMBER))))
                .containsEntry("roles", List.of("pharmacy", "party-administrator"))
                .containsEntry("party", "pharmacy:02001234");
        assertThat(session(signedIn(claims -> claims.subject("w-1").claim("party", "wholesaler:w1"))))
                .as("a provider that may not speak for wholesalers")
                .containsEntry("roles", List.of())
                .containsEntry("party", null);
    }

    @Test
    void aSessionEndsWhenItIsIdleOrOldAndSaysSoInAPlainWay() {
        String id = signedIn(SignInTest::inspector);
        client().get()
                .uri("/v1/stocks")
                .cookie(SESSION, id)
                .exchange()
                .expectStatus()
                .isOk();

        CLOCK.pass(Duration.ofMinutes(31));

        client().get()
                .uri("/v1/stocks")
                .cookie(SESSION, id)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(session(id)).containsEntry("signedIn", false);
    }

    @Test
    void signingInGivesANewSessionAndEndsTheOneThatTheBrowserCameWith() {
        String before = signedIn(SignInTest::inspector);
        OnTheWay way = begin("");

        String after = Objects.requireNonNull(client().get()
                        .uri(
                                "/v1/sign-in/callback?state={state}&code={code}",
                                way.state(),
                                PROVIDER.code(way.provider(), SignInTest::inspector))
                        .cookie(SIGN_IN, way.secret())
                        .cookie(SESSION, before)
                        .exchange()
                        .returnResult(Void.class)
                        .getResponseCookies()
                        .getFirst(SESSION))
                .getValue();

        assertThat(after).isNotEqualTo(before);
        assertThat(session(before)).containsEntry("signedIn", false);
        assertThat(session(after)).containsEntry("signedIn", true);
    }

    @Test
    void anIdThatSomebodyElseChoseNeverBecomesASession() {
        String chosen = "B".repeat(43);
        OnTheWay way = begin("");

        client().get()
                .uri(
                        "/v1/sign-in/callback?state={state}&code={code}",
                        way.state(),
                        PROVIDER.code(way.provider(), SignInTest::inspector))
                .cookie(SIGN_IN, way.secret())
                .cookie(SESSION, chosen)
                .exchange()
                .expectStatus()
                .isSeeOther();

        assertThat(session(chosen)).containsEntry("signedIn", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/\r\nX-Evil: 1"})
    void afterwardsNobodyIsSentToAnotherSite(String returnTo) {
        OnTheWay way = begin(returnTo);

        comeBack(way, PROVIDER.code(way.provider(), SignInTest::inspector))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/")
                .expectHeader()
                .doesNotExist("X-Evil");
    }

    @Test
    void aSignInCountsOnceAndOnlyInTheBrowserInWhichItBegan() {
        OnTheWay way = begin("");
        String code = PROVIDER.code(way.provider(), SignInTest::inspector);

        comeBack("C".repeat(43), Map.of("state", way.state(), "code", code))
                .expectStatus()
                .isBadRequest();
        comeBack(way.secret(), Map.of("state", "D".repeat(43), "code", code))
                .expectStatus()
                .isBadRequest();
        comeBack(way.secret(), Map.of("code", code)).expectStatus().isBadRequest();
        comeBack(way, code).expectStatus().isSeeOther();
        comeBack(way, code).expectStatus().isBadRequest();
    }

    @Test
    void aSignInThatTookTooLongHasEnded() {
        OnTheWay way = begin("");
        CLOCK.pass(Duration.ofMinutes(10));

        comeBack(way, PROVIDER.code(way.provider(), SignInTest::inspector))
                .expectStatus()
                .isBadRequest();
    }

    static Stream<Arguments> lies() {
        UnaryOperator<JWTClaimsSet.Builder> nonce = claims -> claims.claim("nonce", "E".repeat(43));
        UnaryOperator<JWTClaimsSet.Builder> noNonce = claims -> claims.claim("nonce", null);
        UnaryOperator<JWTClaimsSet.Builder> issuer = claims -> claims.issuer("https://elsewhere.example");
        UnaryOperator<JWTClaimsSet.Builder> audience = claims -> claims.audience("another-client");
        UnaryOperator<JWTClaimsSet.Builder> expired =
                claims -> claims.expirationTime(Date.from(CLOCK.instant().minus(Duration.ofMinutes(2))));
        UnaryOperator<JWTClaimsSet.Builder> party = claims -> claims.claim("party", "emperor:1");
        return Stream.of(
                Arguments.of("another nonce", nonce),
                Arguments.of("no nonce", noNonce),
                Arguments.of("another issuer", issuer),
                Arguments.of("another audience", audience),
                Arguments.of("expired", expired),
                Arguments.of("a party that cannot be", party));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatIsNotForThisSignInIsNotBelieved(String what, UnaryOperator<JWTClaimsSet.Builder> lie) {
        OnTheWay way = begin("");

        HttpHeaders headers = comeBack(way, PROVIDER.code(way.provider(), claims -> lie.apply(inspector(claims))))
                .expectStatus()
                .isForbidden()
                .returnResult(Void.class)
                .getResponseHeaders();

        assertThat(cookie(headers, SESSION)).as(what).isEmpty();
    }

    @Test
    void aTokenThatSomebodyElseSignedOrNobodyIsNotBelieved() {
        OnTheWay way = begin("");
        comeBack(way, PROVIDER.codeOfAnotherKey(way.provider())).expectStatus().isForbidden();
        OnTheWay again = begin("");
        comeBack(again, PROVIDER.codeWithoutSignature(again.provider()))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aCodeThatWasIssuedForAnotherVerifierIsOfNoUse() {
        OnTheWay attacker = begin("");
        OnTheWay victim = begin("");

        comeBack(victim, PROVIDER.code(attacker.provider(), SignInTest::inspector))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anotherProviderThatAnswersIsNotBelieved() {
        OnTheWay way = begin("");
        String code = PROVIDER.code(way.provider(), SignInTest::inspector);

        comeBack(way.secret(), Map.of("state", way.state(), "code", code, "iss", "https://elsewhere.example"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whoeverStopsAtTheProviderIsToldSoOnAPageInTheirLanguageThatRepeatsNothingOfTheAddress() {
        OnTheWay way = begin("");

        String page = client().get()
                .uri(
                        "/v1/sign-in/callback?state={state}&error=access_denied&error_description={html}",
                        way.state(),
                        "<script>alert(1)</script>")
                .cookie(SIGN_IN, way.secret())
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none';.*style-src 'sha256-[^']{44}'")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("lang=\"en\"", "You are not signed in").doesNotContain("script", "access_denied");
    }

    @Test
    void whileTheProviderIsAwaySigningInIsNotPossibleAndEverythingElseGoesOn() {
        String id = signedIn(SignInTest::inspector);
        OnTheWay way = begin("");
        String code = PROVIDER.code(way.provider(), SignInTest::inspector);
        PROVIDER.away(true);

        comeBack(way, code).expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "5");
        assertThat(session(id)).containsEntry("signedIn", true);
    }

    @ParameterizedTest
    @CsvSource({
        // token, Origin, Sec-Fetch-Site, answer
        "right, http://localhost:8080, same-origin, 200",
        "right, , , 200",
        "right, http://localhost:8080, , 200",
        "none, http://localhost:8080, same-origin, 403",
        "none, , , 403",
        "wrong, http://localhost:8080, same-origin, 403",
        "other, http://localhost:8080, same-origin, 403",
        "right, https://elsewhere.example, same-origin, 403",
        "right, null, , 403",
        "right, http://localhost:8081, , 403",
        "right, http://localhost:8080, cross-site, 403",
        "right, , same-site, 403",
        "right, , none, 403"
    })
    void aChangeMustComeFromAPageOfOurs(String token, @Nullable String origin, @Nullable String site, int answer) {
        String id = signedIn(SignInTest::inspector);
        String proof =
                switch (token) {
                    case "right" -> proof(id);
                    case "other" -> proof(signedIn(SignInTest::inspector));
                    case "wrong" -> Secrets.hash(id);
                    default -> "";
                };
        WebTestClient.RequestBodySpec request = change(id);
        if (!proof.isEmpty()) {
            request.header(CsrfRule.HEADER, proof);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }

        request.exchange().expectStatus().isEqualTo(answer);
    }

    @Test
    void aRequestWithATokenIsNoneOfASession() {
        String id = signedIn(SignInTest::inspector);

        change(id)
                .header("Authorization", "Bearer nonsense")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client().get()
                .uri("/v1/stocks")
                .cookie(SESSION, id)
                .header("Authorization", "Basic bm86Ym9keQ==")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whereEverybodyMayAskAFormOfAMailWorksInABrowserThatIsSignedInAndNothingRestsOnTheSession() {
        String id = signedIn(SignInTest::inspector);

        client().post()
                .uri("/v1/unsubscribe/abc")
                .cookie(SESSION, id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.caller")
                .isEqualTo("anyone");
    }

    @Test
    void signingOutEndsTheSessionClearsTheCookieAndSaysWhereToSignOutAtTheProvider() {
        String id = signedIn(SignInTest::inspector);
        client().post()
                .uri("/v1/session/_end")
                .cookie(SESSION, id)
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(session(id)).containsEntry("signedIn", true);

        WebTestClient.ResponseSpec answer = client().post()
                .uri("/v1/session/_end")
                .cookie(SESSION, id)
                .header(CsrfRule.HEADER, proof(id))
                .exchange()
                .expectStatus()
                .isOk();
        Map<String, Object> body =
                Objects.requireNonNull(answer.expectBody(OBJECT).returnResult().getResponseBody());

        assertThat(cookie(answer.returnResult(Void.class).getResponseHeaders(), SESSION))
                .startsWith(SESSION + "=;")
                .contains("Max-Age=0");
        assertThat(body)
                .containsEntry("signedIn", false)
                .containsEntry(
                        "providerSignOut",
                        PROVIDER.issuer() + "/logout?client_id=tekortwacht&post_logout_redirect_uri="
                                + "http%3A%2F%2Flocalhost%3A8080%2F");
        assertThat(session(id)).containsEntry("signedIn", false);
    }
}
