/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.access.token.TokenSigner;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.standalone.running.RunningStandalone;
import nl.tekortwacht.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The whole system with two parties of each kind, who have each sent something in; started once for all tests about access.
 */
final class AccessWorld {

    static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

    /** Parties whose names say that they must not be seen by others. */
    static final List<String> REGISTRY = List.of(
            "{\"type\":\"party\",\"party\":\"wholesaler:own\",\"name\":\"Own Wholesaler\",\"fullLine\":true}",
            "{\"type\":\"party\",\"party\":\"wholesaler:other\",\"name\":\"Other Wholesaler\",\"fullLine\":true}",
            "{\"type\":\"party\",\"party\":\"pharmacy:own\",\"name\":\"Own Pharmacy\",\"kind\":\"community\",\"region\":\"Utrecht\"}",
            "{\"type\":\"party\",\"party\":\"pharmacy:other\",\"name\":\"Other Pharmacy\",\"kind\":\"community\",\"region\":\"Zeeland\"}",
            "{\"type\":\"product\",\"product\":\"RVG:1\",\"name\":\"Eigenpil 10 mg\",\"atc\":\"J05AF06\",\"mah\":\"mah:own\",\"prescriptionOnly\":true}",
            "{\"type\":\"product\",\"product\":\"RVG:2\",\"name\":\"Anderpil 10 mg\",\"atc\":\"J05AF06\",\"mah\":\"mah:other\",\"prescriptionOnly\":true}");

    private static @Nullable AccessWorld started;

    private final RunningStandalone system;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private AccessWorld(RunningStandalone system) {
        this.system = system;
    }

    /** The system; it ends with the tests. */
    static synchronized AccessWorld get() {
        if (started == null) {
            try {
                Path folder = Files.createTempDirectory("access-world");
                RunningStandalone system = RunningStandalone.start(folder.resolve("data"), NOW, TestIssuer.settings());
                Runtime.getRuntime().addShutdownHook(new Thread(system::close));
                started = new AccessWorld(system);
                started.fill();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    private void fill() throws IOException, InterruptedException {
        system.post("/v1/registry", REGISTRY);
        // The registry is read before it is relied upon.
        system.awaitIdle();
    }

    RunningStandalone system() {
        return system;
    }

    URI url(String path) {
        return system.baseUrl().resolve(path);
    }

    /** The value of an Authorization header; empty for nobody. */
    String authorization(Set<Role> roles, @Nullable String party, Set<Scope> scopes) {
        return "Bearer "
                + system.issuer()
                        .token(new TokenSigner.Content(
                                "tester",
                                roles,
                                party == null ? null : new PartyId(party),
                                scopes,
                                Duration.ofMinutes(30)));
    }

    /** Somebody with that role; of a party, of the party named {@code code}. */
    String as(Role role, String code) {
        return switch (role) {
            case PUBLIC -> "";
            case MAH, WHOLESALER, PHARMACY ->
                authorization(Set.of(), role.word() + ":" + code, EnumSet.allOf(Scope.class));
            case PARTY_ADMINISTRATOR -> authorization(Set.of(role), "wholesaler:" + code, EnumSet.allOf(Scope.class));
            default -> authorization(Set.of(role), null, EnumSet.allOf(Scope.class));
        };
    }

    /** What was answered; of a stream only that it began. */
    record Reply(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }
    }

    /** Calls, and gives the answer. */
    Reply call(String authorization, String method, String path, @Nullable String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                boolean isStream =
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                String text = isStream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Reply(answer.statusCode(), answer.headers(), text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts JSON that must be taken, and gives the answer. */
    JsonNode post(String authorization, String path, Map<String, ?> body) {
        Reply answer = call(authorization, "POST", path, "application/json", Json.text(body));
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + " answers " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
