/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The version that every answer carries, errors included (REST API Design Rules, version-header). */
public final class ResponseHeaders implements WebFilter, Ordered {

    /** The version of the HTTP interface. */
    public static final String API_VERSION = "0.1.0";

    /** The header that carries it. */
    public static final String API_VERSION_HEADER = "API-Version";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(
                () -> Mono.fromRunnable(() -> response.getHeaders().set(API_VERSION_HEADER, API_VERSION)));
        return chain.filter(exchange);
    }
}
