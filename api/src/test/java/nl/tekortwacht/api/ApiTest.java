/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service on a real PostgreSQL, at noon of 21 November 2026; each test starts with empty tables and one registry. */
@SpringBootTest(
        classes = {ApiTest.Noon.class, ApiApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tekortwacht.api.registry-refresh=0s",
            "tekortwacht.api.summary-max-age=0s",
            "tekortwacht.api.events.poll-interval=20ms",
            "tekortwacht.api.events.heartbeat=100ms",
            "tekortwacht.api.events.batch-size=7"
        })
public abstract class ApiTest {

    /** The clock of all tests. */
    public static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    /** The tables. */
    protected final Tables tables = Tables.shared();

    @Value("${local.server.port}")
    private int port;

    /** Stops the clock. */
    @Configuration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Tables tables = Tables.shared();
        TestIssuer.settings((name, value) -> registry.add(name, () -> value));
        registry.add("tekortwacht.access.signing-key-file", ApiTest::signingKeyFile);
        registry.add("tekortwacht.access.issuers.clients.issuer", () -> "http://localhost:8080");
        registry.add("tekortwacht.access.issuers.clients.jwk-set", () -> new JWKSet(TestIssuer.KEY).toString());
        registry.add("spring.r2dbc.url", tables::r2dbcUrl);
        registry.add("spring.r2dbc.username", () -> "postgres");
        registry.add("spring.r2dbc.password", () -> "postgres");
    }

    private static String signingKeyFile() {
        try {
            return Files.writeString(Path.of("target", "signing-key.json"), TestIssuer.KEY.toJSONString())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void startEmpty() {
        tables.empty();
    }

    /** A client of the service, by somebody who may do everything. */
    protected WebTestClient client() {
        return client(TestIssuer.everybody());
    }

    /** A client of the service, by somebody who did not sign in. */
    protected WebTestClient anybody() {
        return client("");
    }

    /** A client of the service that sends this Authorization header; none if it is empty. */
    protected WebTestClient client(String authorization) {
        return WebTestClient.bindToServer()
                .defaultHeaders(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                })
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }

    /** The answer to a GET, which must be 200. */
    protected Map<String, Object> get(String uri, Object... variables) {
        return body(client().get().uri(uri, variables).exchange().expectStatus().isOk());
    }

    /** The problem that a GET leads to. */
    protected Map<String, Object> problem(int status, String uri, Object... variables) {
        return problem(status, client().get().uri(uri, variables).exchange());
    }

    /** The problem of an answer. */
    protected static Map<String, Object> problem(int status, WebTestClient.ResponseSpec response) {
        response.expectHeader().contentType("application/problem+json");
        return body(response.expectStatus().isEqualTo(status));
    }

    /** The body of an answer as an object. */
    protected static Map<String, Object> body(WebTestClient.ResponseSpec response) {
        Map<String, Object> body = response.expectBody(OBJECT).returnResult().getResponseBody();
        if (body == null) {
            throw new AssertionError("no body");
        }
        return body;
    }

    /** An object in a body. */
    @SuppressWarnings("unchecked")
    protected static Map<String, Object> object(Map<String, Object> body, String name) {
        return (Map<String, Object>) Objects.requireNonNull(body.get(name), name);
    }

    /** A list of objects in a body. */
    @SuppressWarnings("unchecked")
    protected static List<Map<String, Object>> list(Map<String, Object> body, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(body.get(name), name);
    }

    /** The names of the fields at fault. */
    protected static List<String> faults(Map<String, Object> problem) {
        return list(problem, "errors").stream()
                .map(error -> String.valueOf(error.get("field")))
                .toList();
    }
}
