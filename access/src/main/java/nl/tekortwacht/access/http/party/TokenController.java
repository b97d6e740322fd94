/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.Proof;
import nl.tekortwacht.access.client.TokenAnswer;
import nl.tekortwacht.access.client.TokenDesk;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives tokens to machine clients (OAuth 2, client credentials only). Its errors are those of RFC 6749, which clients know. */
@RestController
public final class TokenController {

    /** Where tokens are given. */
    public static final String PATH = "/oauth2/token";

    private final TokenDesk desk;
    private final String issuer;

    /**
     * Answers from the desk.
     *
     * @param issuer the short name under which callers with our tokens are known
     */
    public TokenController(TokenDesk desk, String issuer) {
        this.desk = desk;
        this.issuer = issuer;
    }

    /** Gives a token. */
    @AllowedFor(Role.PUBLIC)
    @PostMapping(PATH)
    public Mono<ResponseEntity<Map<String, Object>>> createToken(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        boolean isForm = type != null && type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
        if (!isForm || !exchange.getRequest().getQueryParams().isEmpty()) {
            return Mono.just(refused(
                    exchange,
                    new TokenRefusal(
                            "invalid_request",
                            "Send a form in the body, and nothing in the address: addresses are logged.")));
        }
        return exchange.getFormData().flatMap(form -> give(exchange, form));
    }

    private Mono<ResponseEntity<Map<String, Object>>> give(
            ServerWebExchange exchange, MultiValueMap<String, String> sent) {
        List<String> authorizations =
                exchange.getRequest().getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        TokenForm form = new TokenForm(sent, authorizations);
        try {
            form.check();
            Proof proof = form.proof(desk::claimedClient);
            Set<Scope> scopes = form.scopes();
            return desk.give(proof, scopes, origin(exchange)).map(answer -> answered(exchange, answer));
        } catch (TokenRefusal refusal) {
            return Mono.just(refused(exchange, refusal));
        }
    }

    private static String origin(ServerWebExchange exchange) {
        InetSocketAddress address = exchange.getRequest().getRemoteAddress();
        return address == null ? "unknown" : address.getHostString();
    }

    private ResponseEntity<Map<String, Object>> answered(ServerWebExchange exchange, TokenAnswer answer) {
        return switch (answer) {
            case TokenAnswer.Given given -> given(exchange, given);
            case TokenAnswer.Wait wait ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(wait.pause().toSeconds()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(error("invalid_client", "Too many tries failed. Wait before you try again."));
            case TokenAnswer.Refused.CLIENT -> refused(exchange, TokenRefusal.client());
            case TokenAnswer.Refused.SCOPE -> refused(exchange, TokenRefusal.scope());
        };
    }

    private ResponseEntity<Map<String, Object>> given(ServerWebExchange exchange, TokenAnswer.Given given) {
        // From here on it is known who calls, which whoever writes the audit log may want to know.
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller(given.client(), given.scopes()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", given.token());
        body.put("token_type", "Bearer");
        body.put("expires_in", given.validFor().toSeconds());
        body.put("scope", given.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.PRAGMA, "no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private Caller caller(Client client, Set<Scope> scopes) {
        Set<Role> roles = client.profile().party() == null ? EnumSet.of(Role.MACHINE) : EnumSet.noneOf(Role.class);
        return new Caller(
                Caller.Kind.MACHINE,
                issuer + ":" + client.id(),
                roles,
                client.profile().party(),
                scopes);
    }

    private static ResponseEntity<Map<String, Object>> refused(ServerWebExchange exchange, TokenRefusal refusal) {
        boolean isClient = refusal.error().equals("invalid_client");
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(isClient ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST);
        if (isClient && exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            answer = answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"tekortwacht\"");
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(refusal.error(), String.valueOf(refusal.getMessage())));
    }

    private static Map<String, Object> error(String error, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        return body;
    }
}
