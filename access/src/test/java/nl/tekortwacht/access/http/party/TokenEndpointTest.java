/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.tekortwacht.access.assertion.AssertionCheck;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.ClientDesk;
import nl.tekortwacht.access.client.ClientStillValid;
import nl.tekortwacht.access.client.FailedTries;
import nl.tekortwacht.access.client.InMemoryClients;
import nl.tekortwacht.access.client.InMemoryUsedAssertions;
import nl.tekortwacht.access.client.TokenDesk;
import nl.tekortwacht.access.secret.Secrets;
import nl.tekortwacht.access.session.SettableClock;
import nl.tekortwacht.access.token.InvalidTokenException;
import nl.tekortwacht.access.token.IssuerKeys;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.access.token.TokenSigner;
import nl.tekortwacht.access.token.Tokens;
import nl.tekortwacht.access.token.TrustedIssuer;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.scheduler.Schedulers;

/** Programs ask for tokens, in every way that they may, and in many that they may not. */
class TokenEndpointTest {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final String ADDRESS = "https://tekortwacht.example";
    private static final String ENDPOINT = ADDRESS + "/oauth2/token";
    private static final PartyId HOLDER = new PartyId("mah:noord");
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final RSAKey KEY = TestIssuer.makeKey("of-the-holder");
    private static final RSAKey STRANGERS_KEY = TestIssuer.makeKey("of-the-holder");
    private static final Grant ADMINISTRATOR = new Grant(
            new Caller(Caller.Kind.PERSON, "login:a", Set.of(Role.ADMINISTRATOR), null, Set.of(Scope.MANAGE)), false);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final InMemoryClients clients = new InMemoryClients();
    private final ClientDesk desk = new ClientDesk(
            clients,
            new Secrets(new Random(7), Schedulers.immediate()),
            UUID::randomUUID,
            clock.wall(),
            Duration.ofDays(7));
    private final SigningKey signingKey = new SigningKey(TestIssuer.KEY);
    private final TokenDesk tokenDesk = new TokenDesk(
            clients,
            new InMemoryUsedAssertions(),
            new AssertionCheck(Set.of(ADDRESS, ENDPOINT), clock.wall()),
            new FailedTries(5, Duration.ofMinutes(1), clock.wall()),
            new TokenDesk.Issue(
                    new TokenSigner(signingKey, ADDRESS, "tekortwacht", clock.wall(), UUID::randomUUID),
                    Duration.ofMinutes(5),
                    Schedulers.immediate()),
            clock.wall());
    private final WebTestClient http = WebTestClient.bindToController(
                    new TokenController(tokenDesk, "clients"), new IssuerController(ADDRESS, signingKey.publicSet()))
            .build();
    private final Tokens tokens = new Tokens(
            Map.of(
                    new TrustedIssuer(
                            "clients",
                            ADDRESS,
                            "tekortwacht",
                            new TrustedIssuer.Claims("roles", "party"),
                            Set.of(Role.MACHINE, Role.MAH)),
                    new IssuerKeys.Given(signingKey.publicSet())),
            new ClientStillValid(clients, clock.wall(), Duration.ofNanos(1)),
            clock.wall());

    private ClientDesk.Made made(@Nullable PartyId party, @Nullable Instant endsAt, @Nullable PublicKeys keys) {
        Client.Profile profile = new Client.Profile("Voorraadkoppeling", party, Set.of(Scope.READ, Scope.REPORT));
        return Objects.requireNonNull(desk.make(ADMINISTRATOR, new ClientDesk.Draft(profile, endsAt, keys))
                .block(WAIT));
    }

    private ClientDesk.Made withSecret() {
        return made(HOLDER, null, null);
    }

    private ClientDesk.Made withKey() {
        return made(HOLDER, null, PublicKeys.read(new JWKSet(KEY.toPublicJWK()).toString()));
    }

    private static String id(ClientDesk.Made made) {
        return made.client().id().toString();
    }

    private static String secret(ClientDesk.Made made) {
        return Objects.requireNonNull(made.secret());
    }

    private static BodyInserters.FormInserter<String> grant() {
        return BodyInserters.fromFormData("grant_type", "client_credentials");
    }

    private WebTestClient.ResponseSpec post(BodyInserters.FormInserter<String> form) {
        return http.post().uri("/oauth2/token").body(form).exchange();
    }

    private WebTestClient.ResponseSpec bySecret(String client, String secret) {
        return post(grant().with("client_id", client).with("client_secret", secret));
    }

    private WebTestClient.ResponseSpec byAssertion(String assertion) {
        return post(grant().with("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .with("client_assertion", assertion));
    }

    private static Map<String, Object> body(WebTestClient.ResponseSpec answer, int status) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private static void isNoClient(WebTestClient.ResponseSpec answer) {
        assertThat(body(answer, 401))
                .containsExactly(
                        Map.entry("error", "invalid_client"),
                        Map.entry("error_description", "The client is not known, or its proof is not valid."));
    }

    private Caller bearer(Map<String, Object> body) {
        return Objects.requireNonNull(
                tokens.bearer(String.valueOf(body.get("access_token"))).block(WAIT));
    }

    private JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(ENDPOINT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.RS256, new RSASSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProgramOfAHolderGetsATokenForItsSecretThatSaysForWhomItActsAndWhatItIsGoodFor() {
        ClientDesk.Made made = withSecret();

        WebTestClient.ResponseSpec answer = bySecret(id(made), secret(made));
        answer.expectHeader().valueEquals("Cache-Control", "no-store");
        Map<String, Object> body = body(answer, 200);

        assertThat(body)
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 300)
                .containsEntry("scope", "tekortwacht:read tekortwacht:report");
        Caller caller = bearer(body);
        assertThat(caller.id()).isEqualTo("clients:" + id(made));
        assertThat(caller.party()).isEqualTo(HOLDER);
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.PUBLIC, Role.MAH);
        assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.REPORT);
    }

    @Test
    void theSecretMayAlsoComeInTheHeader() {
        ClientDesk.Made made = withSecret();

        body(
                http.post()
                        .uri("/oauth2/token")
                        .headers(headers -> headers.setBasicAuth(id(made), secret(made)))
                        .body(grant())
                        .exchange(),
                200);
        isNoClient(http.post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(id(made), "x"))
                .body(grant())
                .exchange()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Basic realm=\"tekortwacht\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic bm8tY29sb24=", "Digest x", "Basic /////w=="})
    void aHeaderThatCannotBeReadProvesNothing(String header) {
        isNoClient(http.post()
                .uri("/oauth2/token")
                .header("Authorization", header)
                .body(grant())
                .exchange());
    }

    @Test
    void aProgramForTheWholeCountryIsAMachine() {
        ClientDesk.Made made = made(null, null, null);

        Caller caller = bearer(body(bySecret(id(made), secret(made)), 200));

        assertThat(caller.party()).isNull();
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.PUBLIC, Role.MACHINE);
    }

    @Test
    void aProgramMayAskForLessButNotForMore() {
        ClientDesk.Made made = withSecret();
        BodyInserters.FormInserter<String> proven =
                grant().with("client_id", id(made)).with("client_secret", secret(made));

        assertThat(bearer(body(post(proven.with("scope", "tekortwacht:read")), 200))
                        .scopes())
                .containsExactly(Scope.READ);
        BodyInserters.FormInserter<String> more =
                grant().with("client_id", id(made)).with("client_secret", secret(made));
        assertThat(body(post(more.with("scope", "tekortwacht:read tekortwacht:manage")), 400))
                .containsEntry("error", "invalid_scope");
        BodyInserters.FormInserter<String> unknown =
                grant().with("client_id", id(made)).with("client_secret", secret(made));
        assertThat(body(post(unknown.with("scope", "admin")), 400)).containsEntry("error", "invalid_scope");
    }

    @Test
    void whatProvesNothingIsAlwaysAnsweredInTheSameWords() {
        ClientDesk.Made made = withSecret();
        ClientDesk.Made other = withSecret();

        isNoClient(bySecret(id(made), secret(other)));
        isNoClient(bySecret(id(made), ""));
        isNoClient(bySecret(UUID.randomUUID().toString(), secret(made)));
        isNoClient(bySecret("voorraad' or '1'='1", secret(made)));
        isNoClient(bySecret(id(withKey()), ""));
        isNoClient(post(grant()));
        isNoClient(post(grant().with("client_id", id(made))));
        isNoClient(bySecret(id(made), "x".repeat(10_000)));
    }

    @Test
    void aClientThatWasRevokedOrHasEndedGetsNoTokenAndThoseThatItHasEnd() {
        ClientDesk.Made revoked = withSecret();
        ClientDesk.Made ended = made(HOLDER, clock.instant().plusSeconds(60), null);
        Map<String, Object> ofRevoked = body(bySecret(id(revoked), secret(revoked)), 200);
        Map<String, Object> ofEnded = body(bySecret(id(ended), secret(ended)), 200);
        assertThat(bearer(ofEnded).id()).isEqualTo("clients:" + id(ended));

        desk.revoke(ADMINISTRATOR, revoked.client().id()).block(WAIT);
        clock.pass(Duration.ofSeconds(60));

        isNoClient(bySecret(id(revoked), secret(revoked)));
        isNoClient(bySecret(id(ended), secret(ended)));
        assertThatThrownBy(() -> bearer(ofRevoked)).isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> bearer(ofEnded)).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void whileASecretIsChangedBothAreGoodAndThenOnlyTheNewOne() {
        ClientDesk.Made made = withSecret();
        ClientDesk.MadeSecret second = Objects.requireNonNull(
                desk.renewSecret(ADMINISTRATOR, made.client().id()).block(WAIT));

        body(bySecret(id(made), secret(made)), 200);
        body(bySecret(id(made), second.secret()), 200);
        clock.pass(Duration.ofDays(7));
        isNoClient(bySecret(id(made), secret(made)));
        body(bySecret(id(made), second.secret()), 200);
        assertThat(clients.get(made.client().id()).block(WAIT)).satisfies(client -> {
            assertThat(client.life().lastUsedOn()).hasToString("2026-11-27");
            assertThat(client.secrets())
                    .extracting(secret -> String.valueOf(secret.lastUsedOn()))
                    .containsExactly("2026-11-20", "2026-11-27");
        });
    }

    @Test
    void whoeverGuessesMustWaitAndTheClientItselfIsGoodAgainAfterAMinute() {
        ClientDesk.Made made = withSecret();
        ClientDesk.Made other = withSecret();
        for (int tries = 0; tries < 5; tries++) {
            isNoClient(bySecret(id(made), "twc_" + tries));
        }

        WebTestClient.ResponseSpec answer = bySecret(id(made), secret(made));
        answer.expectHeader().valueEquals("Retry-After", "60");
        body(answer, 429);
        body(bySecret(id(other), secret(other)), 200);
        clock.pass(Duration.ofSeconds(61));
        body(bySecret(id(made), secret(made)), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, ENDPOINT})
    void aProgramProvesWithItsPrivateKeyWhoItIs(String audience) {
        ClientDesk.Made made = withKey();

        Map<String, Object> body =
                body(byAssertion(signed(KEY, claims(id(made)).audience(audience).build())), 200);

        assertThat(bearer(body).party()).isEqualTo(HOLDER);
    }

    static Stream<Arguments> falseAssertions() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        return Stream.of(
                of("for somebody else", claims -> claims.audience("https://elsewhere.example")),
                of(
                        "for us and somebody else",
                        claims -> claims.audience(List.of(ENDPOINT, "https://elsewhere.example"))),
                of("for nobody", claims -> claims.audience((String) null)),
                of("ended", claims -> claims.expirationTime(Date.from(noon.minusSeconds(31)))),
                of("without an end", claims -> claims.expirationTime(null)),
                of("for too long", claims -> claims.expirationTime(Date.from(noon.plusSeconds(700)))),
                of("not yet", claims -> claims.notBeforeTime(Date.from(noon.plusSeconds(60)))),
                of("made in the future", claims -> claims.issueTime(Date.from(noon.plusSeconds(60)))),
                of("without an id", claims -> claims.jwtID(null)),
                of("of another issuer", claims -> claims.issuer("somebody")),
                of(
                        "of another client",
                        claims -> claims.subject(UUID.randomUUID().toString())));
    }

    private static Arguments of(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("falseAssertions")
    void anAssertionThatSaysSomethingElseProvesNothing(String what, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims(id(withKey()));
        change.accept(claims);

        isNoClient(byAssertion(signed(KEY, claims.build())));
    }

    @Test
    void anAssertionThatIsNotSignedWithAKeyOfTheClientProvesNothing() throws JOSEException {
        JWTClaimsSet claims = claims(id(withKey())).build();

        isNoClient(byAssertion(signed(STRANGERS_KEY, claims)));
        isNoClient(byAssertion(new PlainJWT(claims).serialize()));
        byte[] publicHalf = KEY.toPublicJWK().toRSAPublicKey().getEncoded();
        isNoClient(byAssertion(signed(JWSAlgorithm.HS256, new MACSigner(publicHalf), claims)));
        String good = signed(KEY, claims);
        isNoClient(byAssertion(good.substring(0, good.lastIndexOf('.') + 1)));
        isNoClient(byAssertion("x"));
        isNoClient(byAssertion(signed(KEY, claims(id(withSecret())).build())));
    }

    @Test
    void anAssertionThatWasOverheardIsOfNoUse() {
        String assertion = signed(KEY, claims(id(withKey())).build());

        body(byAssertion(assertion), 200);
        isNoClient(byAssertion(assertion));
    }

    @ParameterizedTest
    @CsvSource({
        "scope=tekortwacht:read, invalid_request",
        "grant_type=password&username=a&password=b, unsupported_grant_type",
        "grant_type=authorization_code&code=a, unsupported_grant_type",
        "grant_type=client_credentials&grant_type=client_credentials, invalid_request",
        "grant_type=client_credentials&client_secret=b&client_assertion=c&client_id=a, invalid_request",
        "grant_type=client_credentials&client_assertion=c, invalid_request",
    })
    void aRequestThatCannotBeUnderstoodIsAnsweredInTheWordsOfOAuth(String form, String error) {
        WebTestClient.ResponseSpec answer = http.post()
                .uri("/oauth2/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();

        assertThat(body(answer, 400)).containsEntry("error", error);
    }

    @Test
    void whoProvesItselfInTwoWaysOrInTheAddressIsRefused() {
        ClientDesk.Made made = withSecret();

        assertThat(body(
                        http.post()
                                .uri("/oauth2/token")
                                .headers(headers -> headers.setBasicAuth(id(made), secret(made)))
                                .body(grant().with("client_secret", secret(made))
                                        .with("client_id", id(made)))
                                .exchange(),
                        400))
                .containsEntry("error", "invalid_request");
        assertThat(body(
                        http.post()
                                .uri("/oauth2/token?client_id={id}&client_secret={secret}", id(made), secret(made))
                                .body(grant())
                                .exchange(),
                        400))
                .containsEntry("error", "invalid_request");
        assertThat(body(
                        http.post()
                                .uri("/oauth2/token")
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue("{}")
                                .exchange(),
                        400))
                .containsEntry("error", "invalid_request");
    }

    @Test
    void whereAndHowIsTold() {
        assertThat(body(
                        http.get()
                                .uri("/.well-known/oauth-authorization-server")
                                .exchange(),
                        200))
                .containsEntry("issuer", ADDRESS)
                .containsEntry("token_endpoint", ENDPOINT)
                .containsEntry("jwks_uri", ADDRESS + "/v1/oauth2/keys")
                .containsEntry("grant_types_supported", List.of("client_credentials"));
        assertThat(String.valueOf(body(http.get().uri("/v1/oauth2/keys").exchange(), 200)))
                .contains("kid=test-key")
                .doesNotContain(", d=", "{d=", ", p=", "{p=");
    }
}
