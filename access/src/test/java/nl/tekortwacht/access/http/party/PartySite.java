/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.client.ClientDesk;
import nl.tekortwacht.access.client.InMemoryClients;
import nl.tekortwacht.access.http.CallerArguments;
import nl.tekortwacht.access.party.AccessRights;
import nl.tekortwacht.access.party.InMemoryInvitations;
import nl.tekortwacht.access.party.InMemoryMembers;
import nl.tekortwacht.access.party.InvitationDesk;
import nl.tekortwacht.access.party.MemberDesk;
import nl.tekortwacht.access.party.PersonDesk;
import nl.tekortwacht.access.party.PersonSessions;
import nl.tekortwacht.access.secret.Secrets;
import nl.tekortwacht.access.session.SettableClock;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The endpoints of parties on stores in memory, called by whomever a test wants. */
abstract class PartySite {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Caller ADMINISTRATOR = person("login:beheer", null, Role.ADMINISTRATOR);
    static final Caller NOBODY_YET = person("login:nieuw", null);

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    final SettableClock clock = new SettableClock(NOON);
    final List<String> signedOut = new ArrayList<>();

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryInvitations invitations = new InMemoryInvitations(members);
    private final InMemoryClients clients = new InMemoryClients();
    private final Secrets secrets = new Secrets(new Random(11), Schedulers.immediate());
    private final PersonSessions sessions = new PersonSessions() {
        @Override
        public Mono<Void> end(String person) {
            return Mono.fromRunnable(() -> signedOut.add(person));
        }

        @Override
        public Mono<List<Object>> of(String person) {
            return Mono.just(List.of(Map.of("created", "2026-11-20T08:00:00Z")));
        }
    };
    private final MemberDesk memberDesk = new MemberDesk(members, invitations, sessions, clock.wall());
    private final WebTestClient http = WebTestClient.bindToController(
                    new MemberController(memberDesk),
                    new InvitationController(new InvitationDesk(
                            invitations,
                            members,
                            sessions,
                            new InvitationDesk.Making(secrets, UUID::randomUUID, Duration.ofDays(7)),
                            clock.wall())),
                    new ClientController(
                            new ClientDesk(clients, secrets, UUID::randomUUID, clock.wall(), Duration.ofDays(7)),
                            clock.wall()),
                    new MeController(new PersonDesk(members, invitations, clients, sessions, memberDesk)),
                    new AccessRightController(
                            new AccessRights(members, clients, clock.wall(), "clients"), clock.wall()))
            .argumentResolvers(resolvers -> resolvers.addCustomResolver(new CallerArguments()))
            .controllerAdvice(new Answers())
            .webFilter(new Asks())
            .build();

    private volatile Caller asking = Caller.ANYONE;

    @ControllerAdvice
    static final class Answers extends ResponseEntityExceptionHandler {}

    /** Grants as the guard does, to administrators. */
    private final class Asks implements WebFilter {

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            exchange.getAttributes().put(Caller.ATTRIBUTE, asking);
            if (asking.isAnyOf(Set.of(Role.ADMINISTRATOR, Role.PARTY_ADMINISTRATOR))) {
                boolean onlyOwn = !asking.roles().contains(Role.ADMINISTRATOR);
                exchange.getAttributes().put(Grant.ATTRIBUTE, new Grant(asking, onlyOwn));
            }
            return chain.filter(exchange);
        }
    }

    static Caller person(String id, @Nullable String party, Role... roles) {
        return new Caller(
                Caller.Kind.PERSON,
                id,
                Set.of(roles),
                party == null ? null : new PartyId(party),
                Set.of(Scope.READ, Scope.REPORT, Scope.MANAGE));
    }

    /** A person as it is after it accepted an invitation to administer and signed in again. */
    Caller administratorOf(String party, String id) {
        String token = invited(ADMINISTRATOR, Map.of("name", "Naam van " + id, "party", party, "administrator", true));
        ok(as(person(id, null)).send(HttpMethod.POST, "/v1/invitations/_accept", Map.of("token", token)));
        return person(id, party, Role.PARTY_ADMINISTRATOR);
    }

    /** The token of an invitation. */
    String invited(Caller by, Map<String, Object> invitation) {
        return String.valueOf(body(as(by).send(HttpMethod.POST, "/v1/invitations", invitation), 201)
                .get("token"));
    }

    /** What somebody does. */
    final class Session {

        private final Caller caller;

        private Session(Caller caller) {
            this.caller = caller;
        }

        WebTestClient.ResponseSpec get(String uri) {
            asking = caller;
            return http.get().uri(uri).exchange();
        }

        WebTestClient.ResponseSpec getCsv(String uri) {
            asking = caller;
            return http.get().uri(uri).accept(new MediaType("text", "csv")).exchange();
        }

        WebTestClient.ResponseSpec delete(String uri) {
            asking = caller;
            return http.delete().uri(uri).exchange();
        }

        WebTestClient.ResponseSpec post(String uri) {
            asking = caller;
            return http.post().uri(uri).exchange();
        }

        WebTestClient.ResponseSpec send(HttpMethod method, String uri, Map<String, Object> body) {
            asking = caller;
            return http.method(method)
                    .uri(uri)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange();
        }
    }

    Session as(Caller caller) {
        return new Session(caller);
    }

    static Map<String, Object> ok(WebTestClient.ResponseSpec answer) {
        return body(answer, 200);
    }

    static Map<String, Object> body(WebTestClient.ResponseSpec answer, int status) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    static void done(WebTestClient.ResponseSpec answer) {
        answer.expectStatus().isNoContent();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> body, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(body.get(name), name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> body, String name) {
        return (Map<String, Object>) Objects.requireNonNull(body.get(name), name);
    }

    static List<String> faults(WebTestClient.ResponseSpec answer) {
        return list(body(answer, 400), "errors").stream()
                .map(error -> String.valueOf(error.get("field")))
                .toList();
    }
}
