/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Decision;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Grant;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides for each request by what its endpoint declares, and leaves caller, declaration and grant with the request. */
public final class EndpointGuard implements ReactiveAuthorizationManager<AuthorizationContext> {

    /** The attribute of a refused request that holds why. */
    static final String REFUSAL = "nl.tekortwacht.refusal";

    private final Endpoints endpoints;

    /** Guards these endpoints. */
    public EndpointGuard(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        ServerWebExchange exchange = context.getExchange();
        return authentication
                .ofType(CallerAuthentication.class)
                .map(CallerAuthentication::getPrincipal)
                .defaultIfEmpty(Caller.ANYONE)
                .zipWith(endpoints.declaration(exchange))
                .map(asked -> decide(exchange, asked.getT1(), asked.getT2()));
    }

    private static AuthorizationResult decide(ServerWebExchange exchange, Caller caller, Declaration declaration) {
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
        exchange.getAttributes().put(Declaration.ATTRIBUTE, declaration);
        return switch (declaration.decide(caller)) {
            case Decision.Granted granted -> {
                exchange.getAttributes().put(Grant.ATTRIBUTE, granted.grant());
                yield new AuthorizationDecision(true);
            }
            case Decision.Refused refused -> {
                exchange.getAttributes().put(REFUSAL, refused);
                yield new AuthorizationDecision(false);
            }
        };
    }
}
