/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The headers that every answer carries, errors included; caches keep only what says so itself (REST API Design Rules, version-header and security-headers). */
public final class ResponseHeaders implements WebFilter, Ordered {

    /** The version of the HTTP interface. */
    public static final String API_VERSION = "0.1.0";

    /** The header that carries it. */
    public static final String API_VERSION_HEADER = "API-Version";

    private static final String NOTHING_EMBEDDED = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        boolean overTls = "https".equals(exchange.getRequest().getURI().getScheme());
        response.beforeCommit(() -> Mono.fromRunnable(() -> addTo(response.getHeaders(), overTls)));
        return chain.filter(exchange);
    }

    private static void addTo(HttpHeaders headers, boolean overTls) {
        headers.set(API_VERSION_HEADER, API_VERSION);
        if (headers.getCacheControl() == null) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        if (headers.getFirst("Content-Security-Policy") == null) {
            headers.set("Content-Security-Policy", NOTHING_EMBEDDED);
        }
        if (overTls) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
