/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.token.CallerClaims;
import nl.tekortwacht.access.token.TrustedIssuer;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoProviderTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private static DemoProvider provider;

    @BeforeAll
    static void start() {
        provider = DemoProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String authorize(String verifier) {
        return provider.issuer() + "/authorize?response_type=code&client_id=tekortwacht&scope=openid&state=s&nonce=n"
                + "&redirect_uri=http%3A%2F%2Flocalhost%2Fback&code_challenge_method=S256&code_challenge="
                + Secrets.hash(verifier);
    }

    @Test
    void itListensOnThisMachineAlone() throws SocketException {
        int port = URI.create(provider.issuer()).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(provider.issuer()).startsWith("http://127.0.0.1:");
        assertThat(others).allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, port).close())
                .isInstanceOfAny(ConnectException.class, SocketException.class));
    }

    @Test
    void thereIsSomebodyForEveryRole() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> ids = new HashSet<>();
        TrustedIssuer trusted = new TrustedIssuer(
                "demo",
                provider.issuer(),
                DemoProvider.CLIENT,
                new TrustedIssuer.Claims("roles", "party"),
                EnumSet.allOf(Role.class));
        for (DemoPerson person : DemoPerson.ALL) {
            Caller caller = new CallerClaims(trusted).person(person.claims());
            roles.addAll(caller.roles());
            ids.add(caller.id());
        }

        assertThat(roles).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Role.MACHINE)));
        assertThat(ids).hasSameSizeAs(DemoPerson.ALL);
    }

    @Test
    void oneChoosesAPersonAndIsThatPerson() throws Exception {
        String verifier = "v".repeat(43);
        assertThat(get(authorize(verifier)).body())
                .contains(DemoPerson.ALL.stream().map(DemoPerson::name).toList())
                .doesNotContain("http://", "https://");

        String back = post(authorize(verifier), "username=hugo")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String code = Stream.of(URI.create(back).getQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow();
        JsonNode answer = Json.MAPPER.readTree(post(
                        provider.issuer() + "/token",
                        "grant_type=authorization_code&client_id=tekortwacht&client_secret=x&" + code
                                + "&redirect_uri=http%3A%2F%2Flocalhost%2Fback&code_verifier=" + verifier)
                .body());
        JsonNode claims = Json.MAPPER.readTree(new String(
                Base64.getUrlDecoder().decode(answer.path("id_token").asString().split("\\.", -1)[1]),
                StandardCharsets.UTF_8));

        assertThat(claims.path("iss").asString()).isEqualTo(provider.issuer());
        assertThat(claims.path("sub").asString()).isEqualTo("hugo");
        assertThat(claims.path("nonce").asString()).isEqualTo("n");
        assertThat(claims.path("party").asString()).isEqualTo("mah:oeverstein");
        assertThat(claims.path("roles").get(0).asString()).isEqualTo("party-administrator");
    }
}
