/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the version of the interface on each response, as the Dutch REST API Design Rules ask. */
public final class ApiVersionFilter implements WebFilter {

    private static final String HEADER = "API-Version";
    private static final String VERSION = "0.1.0";

    /** A filter. */
    public ApiVersionFilter() {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().getHeaders().set(HEADER, VERSION);
        return chain.filter(exchange);
    }
}
