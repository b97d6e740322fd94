/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/**
 * A provider of OpenID Connect that asks nobody for a password: whoever reaches it may be any of the people of the demo. So
 * it listens on this machine alone, and only the demo has it.
 */
public final class DemoProvider implements AutoCloseable {

    static final String CLIENT = "tekortwacht";

    private static final String NAME = "demo";
    private static final String SECRET = "not-a-secret";
    private static final long SECONDS = 300;

    private final MockOAuth2Server server;
    private final int port;

    private DemoProvider(MockOAuth2Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it on a free port. */
    public static DemoProvider start() {
        LoopbackServer http = new LoopbackServer();
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(), Set.of(tokens()), http),
                new ChoiceOfPeople());
        server.start(InetAddress.ofLiteral(LoopbackPort.ADDRESS), 0);
        return new DemoProvider(server, http.port());
    }

    private static RequestMappingTokenCallback tokens() {
        List<RequestMapping> people = DemoPerson.ALL.stream()
                .map(person -> new RequestMapping(
                        RequestMappingTokenCallback.SUBJECT_PARAM, person.id(), person.claims(), "JWT"))
                .toList();
        return new RequestMappingTokenCallback(NAME, people, SECONDS);
    }

    /** Where it is; by number, so that the cookies of the system, which are of {@code localhost}, do not go there. */
    public String issuer() {
        return "http://" + LoopbackPort.ADDRESS + ":" + port + "/" + NAME;
    }

    /** The settings with which people sign in there. */
    public Map<String, String> settings() {
        String prefix = "tekortwacht.access.sign-in.";
        Map<String, String> settings = new HashMap<>();
        settings.put(prefix + "issuer", issuer());
        settings.put(prefix + "name", NAME);
        settings.put(prefix + "client-id", CLIENT);
        settings.put(prefix + "client-secret", SECRET);
        settings.put(
                prefix + "may-grant",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.PUBLIC && role != Role.MACHINE)
                        .map(Role::word)
                        .collect(Collectors.joining(",")));
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
