/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The security headers of every answer, errors included (REST API Design Rules, security-headers). What an endpoint says
 * itself about caching and contents stays.
 */
public final class SecurityHeaders implements WebFilter, Ordered {

    private static final String NOTHING_EMBEDDED = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    /** For the configuration. */
    public SecurityHeaders() {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        // Behind a proxy this is what the client used, if server.forward-headers-strategy says so.
        boolean overTls = "https".equals(exchange.getRequest().getURI().getScheme());
        response.beforeCommit(() -> Mono.fromRunnable(() -> addTo(response.getHeaders(), overTls)));
        return chain.filter(exchange);
    }

    private static void addTo(HttpHeaders headers, boolean overTls) {
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        setIfAbsent(headers, "Content-Security-Policy", NOTHING_EMBEDDED);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (overTls) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (headers.getFirst(name) == null) {
            headers.set(name, value);
        }
    }
}
