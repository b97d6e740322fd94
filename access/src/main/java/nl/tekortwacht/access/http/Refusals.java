/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import nl.tekortwacht.contracts.access.Decision;
import nl.tekortwacht.contracts.access.Declaration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers those who are refused (RFC 9457, RFC 6750). The words are always the same: whether something exists, or whose it
 * is, is not in them.
 */
public final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String REALM = "Bearer realm=\"tekortwacht\"";
    private static final String RETRY_AFTER_SECONDS = "5";

    /** For the chain of security filters. */
    public Refusals() {}

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            return answer(
                    exchange,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Temporarily unavailable",
                    "Who you are cannot be checked at the moment. Try again in some seconds.");
        }
        boolean isBadToken = failure instanceof InvalidBearerTokenException;
        challenge(exchange, isBadToken ? ", error=\"invalid_token\"" : "");
        return isBadToken
                ? answer(
                        exchange,
                        HttpStatus.UNAUTHORIZED,
                        "Token not accepted",
                        "The token is not valid here, or no longer. Get a new one and try again.")
                : answer(
                        exchange,
                        HttpStatus.UNAUTHORIZED,
                        "Sign in first",
                        "This is not public. Sign in, or send a token.");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return answer(
                    exchange,
                    HttpStatus.FORBIDDEN,
                    "Not from a page of ours",
                    "A change in a session needs the header X-CSRF-Token, with what /v1/session tells.");
        }
        Object why = exchange.getAttribute(EndpointGuard.REFUSAL);
        Declaration declaration = exchange.getAttribute(Declaration.ATTRIBUTE);
        if (why == Decision.Refused.MISSING_SCOPE && declaration != null) {
            String scope = declaration.scope().word();
            challenge(exchange, ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
            return answer(
                    exchange, HttpStatus.FORBIDDEN, "Scope missing", "The token must have the scope " + scope + ".");
        }
        return answer(exchange, HttpStatus.FORBIDDEN, "Not for you", "Your role does not include this.");
    }

    /** Answers a request whose address or headers hold what none of ours hold. */
    public static Mono<Void> malformed(ServerWebExchange exchange) {
        return answer(
                exchange,
                HttpStatus.BAD_REQUEST,
                "Invalid request",
                "The address or a header holds characters that are not taken.");
    }

    private static void challenge(ServerWebExchange exchange, String error) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, REALM + error);
    }

    private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String title, String detail) {
        return Refused.answer(exchange.getResponse(), status, title, detail);
    }
}
