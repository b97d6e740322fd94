/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what the endpoint of a request declares. */
public final class Endpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Declaration EVERYBODY =
            new Declaration(EnumSet.of(Role.PUBLIC), EnumSet.noneOf(Role.class), Scope.READ);
    private static final Declaration OPERATORS =
            new Declaration(EnumSet.of(Role.ADMINISTRATOR, Role.MACHINE), EnumSet.noneOf(Role.class), Scope.READ);
    private static final Declaration NOBODY =
            new Declaration(EnumSet.noneOf(Role.class), EnumSet.noneOf(Role.class), Scope.READ);

    private final Supplier<List<HandlerMapping>> mappings;
    private final boolean areMetricsOpen;

    /**
     * Endpoints of these mappings.
     *
     * @param mappings in the order in which they are asked
     * @param areMetricsOpen whether metrics are told without a token; for networks that only operators reach
     */
    public Endpoints(Supplier<List<HandlerMapping>> mappings, boolean areMetricsOpen) {
        this.mappings = mappings;
        this.areMetricsOpen = areMetricsOpen;
    }

    /** What the endpoint declares; everybody may be told that there is none, or none for this method or body. */
    public Mono<Declaration> declaration(ServerWebExchange exchange) {
        return Flux.fromIterable(mappings.get())
                .concatMap(mapping -> mapping.getHandler(exchange), 1)
                .next()
                .map(handler -> of(handler, exchange))
                .onErrorReturn(EVERYBODY)
                .defaultIfEmpty(EVERYBODY);
    }

    private Declaration of(Object handler, ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (path.equals("/actuator") || path.startsWith("/actuator/")) {
            return areMetricsOpen || path.startsWith("/actuator/health") ? EVERYBODY : OPERATORS;
        }
        if (handler instanceof ResourceWebHandler) {
            return EVERYBODY;
        }
        boolean isSafe = SAFE.contains(exchange.getRequest().getMethod());
        return declared(handler, isSafe).orElseGet(() -> {
            LOG.error("{} does not say who may call it, so nobody may", handler);
            return NOBODY;
        });
    }

    private static Optional<Declaration> declared(Object handler, boolean isSafe) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        // The document of the interface is open data, and its library knows nothing of our annotation.
        if (method.getBeanType().getName().startsWith("org.springdoc.")) {
            return Optional.of(EVERYBODY);
        }
        return Optional.ofNullable(method.getMethodAnnotation(AllowedFor.class))
                .map(annotation -> Declaration.of(annotation, isSafe));
    }
}
