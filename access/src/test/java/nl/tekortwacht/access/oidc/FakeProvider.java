/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.contracts.json.Json;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A provider of OpenID Connect on this machine that checks its client and PKCE, and can be made to lie. The test plays the
 * browser: it takes the address to which it is sent, and comes back with a code.
 */
public final class FakeProvider implements AutoCloseable {

    /** Who we are to it. */
    public static final String CLIENT = "tekortwacht";

    /** How we prove it. */
    public static final String SECRET = "secret of the client";

    private static final SigningKey KEY = ShortKeys.make();
    private static final SigningKey OTHER_KEY = ShortKeys.make();

    private final HttpServer server;
    private final WallClock clock;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private volatile boolean isAway;
    private volatile String secret = SECRET;
    private volatile SigningKey clientKey = OTHER_KEY;

    private record Code(String challenge, String idToken) {}

    /** Answers on a free port of this machine, at the time of the clock. */
    public FakeProvider(WallClock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Its name for itself. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whether it answers nothing but errors from now on. */
    public void away(boolean away) {
        isAway = away;
    }

    /** Expects the client to sign with this key instead of showing the secret. */
    public void expectKey(SigningKey key) {
        clientKey = key;
        secret = "";
    }

    /**
     * Lets a person sign in whom it knows by these claims.
     *
     * @param address to which their browser was sent
     * @return the code with which they come back
     */
    public String code(URI address, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return issue(address, signed(KEY, claims(address, claims)));
    }

    /** The same, but the token is signed with a key that is not its own. */
    public String codeOfAnotherKey(URI address) {
        return issue(address, signed(OTHER_KEY, claims(address, claims -> claims)));
    }

    /** The same, but the token is not signed. */
    public String codeWithoutSignature(URI address) {
        return issue(address, new PlainJWT(claims(address, claims -> claims)).serialize());
    }

    private String issue(URI address, String idToken) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(parameter(address, "code_challenge"), idToken));
        return code;
    }

    /** A parameter of the address to which a browser was sent. */
    public static String parameter(URI address, String name) {
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(address).build().getQueryParams();
        String value = Objects.requireNonNull(query.getFirst(name), name);
        return java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private JWTClaimsSet claims(URI address, UnaryOperator<JWTClaimsSet.Builder> more) {
        return more.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject("person-1")
                        .issueTime(Date.from(clock.now()))
                        .expirationTime(Date.from(clock.now().plus(Duration.ofMinutes(5))))
                        .claim("nonce", parameter(address, "nonce")))
                .build();
    }

    private static String signed(SigningKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.key().getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (isAway) {
                send(exchange, 503, "{}");
            } else if (path.equals("/.well-known/openid-configuration")) {
                send(exchange, 200, Json.text(metadata()));
            } else if (path.equals("/jwks")) {
                send(exchange, 200, KEY.publicSet());
            } else if (path.equals("/token")) {
                token(exchange);
            } else {
                send(exchange, 404, "{}");
            }
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks",
                "end_session_endpoint", issuer() + "/logout",
                "subject_types_supported", java.util.List.of("public"));
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI asked = URI.create("http://localhost/?" + form);
        Code code = codes.remove(parameter(asked, "code"));
        if (code == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        boolean isProven = Secrets.hash(parameter(asked, "code_verifier")).equals(code.challenge())
                && isOurClient(exchange, asked);
        if (isProven) {
            send(
                    exchange,
                    200,
                    Json.text(Map.of(
                            "access_token",
                            "an-access-token",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            code.idToken())));
        } else {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private boolean isOurClient(HttpExchange exchange, URI asked) {
        if (!secret.isEmpty()) {
            String basic = CLIENT + ":" + java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8);
            return ("Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        }
        try {
            SignedJWT assertion = SignedJWT.parse(parameter(asked, "client_assertion"));
            return assertion.verify(new RSASSAVerifier(clientKey.key().toPublicJWK()))
                    && CLIENT.equals(assertion.getJWTClaimsSet().getSubject())
                    && assertion.getJWTClaimsSet().getAudience().contains(issuer() + "/token");
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
