/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import nl.tekortwacht.standalone.running.RunningStandalone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People in a real browser and machines, with a real Keycloak and the realm that ships. */
@Tag("slow")
@Timeout(1200)
class KeycloakTest {

    private static final Path PICTURES = Path.of("target", "sign-in-pictures");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String WEB_SECRET = UUID.randomUUID().toString();
    private static final String FEED_SECRET = UUID.randomUUID().toString();
    private static final SigningKey REGISTER_KEY = SigningKey.make();
    private static final String REPORTS = "tekortwacht:report";
    // The door is open; the line says nothing, and that is what the answer is about.
    private static final int READ_AND_REFUSED = 400;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static HttpServer register;

    @SuppressWarnings("NullAway.Init")
    private static Keycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static RunningStandalone system;

    private static String site = "";

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Keycloak.isUnpacked(), "skipped: Keycloak is not unpacked; the profile slow does that");
        int port = LoopbackPort.free();
        site = "http://localhost:" + port;
        register = publicKeys();
        keycloak = Keycloak.start(Map.of(
                "TEKORTWACHT_CLIENT_SECRET",
                WEB_SECRET,
                "TEKORTWACHT_PUBLIC_URL",
                site,
                "EXAMPLE_FEED_SECRET",
                FEED_SECRET,
                "EXAMPLE_REGISTER_JWKS_URL",
                "http://127.0.0.1:" + register.getAddress().getPort() + "/jwks"));
        system = RunningStandalone.start(folder.resolve("data"), Instant.parse("2026-11-20T18:00:00Z"), settings(port));
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
        if (register != null) {
            register.stop(0);
        }
    }

    private static HttpServer publicKeys() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = REGISTER_KEY.publicSet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("tekortwacht.public-url", site);
        settings.put("tekortwacht.access.sign-in.issuer", keycloak.issuer());
        settings.put("tekortwacht.access.sign-in.name", "keycloak");
        settings.put("tekortwacht.access.sign-in.client-secret", WEB_SECRET);
        settings.put("tekortwacht.access.sign-in.may-grant", "reader,inspector,party-administrator,mah");
        settings.put("tekortwacht.access.issuers.keycloak.issuer", keycloak.issuer());
        settings.put("tekortwacht.access.issuers.keycloak.jwk-set-uri", keycloak.keys());
        settings.put("tekortwacht.access.issuers.keycloak.may-grant", "machine");
        return settings;
    }

    private static JsonNode token(Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(keycloak.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Json.MAPPER.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static JsonNode feedToken(String secret, String scope) throws Exception {
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "example-feed",
                "client_secret",
                secret,
                "scope",
                scope));
    }

    private static JsonNode registerToken(SigningKey key) throws Exception {
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(REGISTER_KEY.key().getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer("example-register")
                        .subject("example-register")
                        .audience(keycloak.issuer())
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(
                                Date.from(java.time.Clock.systemUTC().instant().plus(Duration.ofMinutes(1))))
                        .build());
        assertion.sign(new RSASSASigner(key.key()));
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion.serialize(),
                "scope",
                REPORTS));
    }

    /** Sends an empty line of a report with the token, and says what came of it. */
    private static int report(JsonNode token) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(site + "/v1/reports"))
                                .header(
                                        "Authorization",
                                        "Bearer " + token.path("access_token").asString())
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString("{}\n"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void aMachineThatProvesItselfByASecretMayDoWhatItsScopeSays() throws Exception {
        assertThat(report(feedToken(FEED_SECRET, REPORTS))).isEqualTo(READ_AND_REFUSED);
        assertThat(report(feedToken(FEED_SECRET, "tekortwacht:read"))).isEqualTo(403);
        assertThat(feedToken("guess", REPORTS).path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void aMachineThatProvesItselfByASignatureMayToo() throws Exception {
        assertThat(report(registerToken(REGISTER_KEY))).isEqualTo(READ_AND_REFUSED);
        assertThat(registerToken(SigningKey.make()).has("access_token")).isFalse();
    }

    @Test
    void aPersonSignsInWithABrowserIsSignedInAndSignsOut() throws Exception {
        Path chromium = Browser.find().orElse(null);
        assumeTrue(chromium != null, "skipped: chromium is not installed");
        Path profile = java.nio.file.Files.createDirectories(folder.resolve("browser"));
        try (Browser browser = Browser.start(chromium, profile)) {
            signIn(browser);
            isSignedInWithoutATokenInTheBrowser(browser);
            changesNeedTheProof(browser);
            signOut(browser);
        }
    }

    private static void signIn(Browser browser) throws Exception {
        browser.open(site + "/");
        browser.await(
                "the start page", "document.querySelector('#sign-in') && !document.querySelector('#sign-in').hidden");
        browser.picture(PICTURES.resolve("signed-out.png"));
        browser.run("document.querySelector('#sign-in').click()");
        browser.await("Keycloak's form", "document.querySelector('#username')");
        browser.picture(PICTURES.resolve("keycloak.png"));
        browser.run("document.querySelector('#username').value = 'ina';"
                + " document.querySelector('#password').value = 'only-for-this-test-1';"
                + " document.querySelector('#kc-form-login').submit()");
        browser.await(
                "the start page, signed in",
                "(document.querySelector('#who') || {}).textContent?.includes('Ina Spectie')");
        browser.picture(PICTURES.resolve("signed-in.png"));
        assertThat(browser.run("location.href").asString()).isEqualTo(site + "/");
    }

    private static JsonNode fetched(Browser browser, String path, String options) throws Exception {
        return browser.run("fetch('" + path + "', " + options + ").then(async answer => ({status: answer.status,"
                + " body: await answer.json().catch(() => null)}))");
    }

    private static void isSignedInWithoutATokenInTheBrowser(Browser browser) throws Exception {
        JsonNode session = fetched(browser, "/v1/session", "{}").path("body");
        assertThat(session.path("roles").toString()).isEqualTo("[\"inspector\"]");
        assertThat(fetched(browser, "/v1/safety-stock-findings", "{}")
                        .path("status")
                        .asInt(0))
                .isEqualTo(200);
        assertThat(fetched(browser, "/v1/safety-stock-findings", "{credentials: 'omit'}")
                        .path("status")
                        .asInt(0))
                .isEqualTo(401);

        assertThat(browser.run("document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                        .asString())
                .isEqualTo("{}{}");
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.path("name").asString().equals("tekortwacht"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.path("httpOnly").asBoolean(false)).isTrue();
                    assertThat(cookie.path("sameSite").asString()).isEqualTo("Lax");
                    assertThat(cookie.path("value").asString()).hasSize(43);
                });
    }

    private static void changesNeedTheProof(Browser browser) throws Exception {
        String change = "/v1/alerts/" + UUID.randomUUID() + "/acknowledgements";
        String without = "{method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}";
        String with = "{method: 'POST', headers: {'Content-Type': 'application/json', 'X-CSRF-Token':"
                + " (await (await fetch('/v1/session')).json()).csrfToken}, body: '{}'}";

        JsonNode refused = fetched(browser, change, without);
        assertThat(refused.path("status").asInt(0)).isEqualTo(403);
        assertThat(refused.path("body").path("title").asString()).isEqualTo("Not from a page of ours");
        JsonNode taken = browser.run("(async () => { const answer = await fetch('" + change + "', " + with
                + "); return answer.status; })()");
        assertThat(taken.asInt(0))
                .as("it gets to the endpoint, which knows no such alert")
                .isIn(400, 404);
    }

    private static void signOut(Browser browser) throws Exception {
        browser.run("document.querySelector('#sign-out').click()");
        browser.await("Keycloak asks whether", "document.querySelector('#kc-logout')");
        browser.run("document.querySelector('#kc-logout').click()");
        browser.await(
                "the start page", "document.querySelector('#sign-in') && !document.querySelector('#sign-in').hidden");
        assertThat(fetched(browser, "/v1/session", "{}")
                        .path("body")
                        .path("signedIn")
                        .asBoolean(true))
                .isFalse();

        browser.open(site + "/v1/sign-in");
        browser.await("Keycloak's form once more", "document.querySelector('#username')");
    }
}
