/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.time.Duration;
import nl.tekortwacht.access.limit.Allowances;
import nl.tekortwacht.access.limit.ClientAddress;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Limits what comes from one address before it is known who it is: requests of those who did not sign in, and failed
 * attempts to sign in. The address is that of the connection; behind a proxy {@code server.forward-headers-strategy} must
 * be set, else all clients share the limits of the proxy.
 */
public final class DoorLimits implements WebFilter, Ordered {

    /** Before the filters of Spring Security, which check tokens. */
    private static final int BEFORE_SECURITY = -200;

    private final Allowances anonymous;
    private final Allowances failures;

    /**
     * Limits by address.
     *
     * @param anonymous requests without token or session
     * @param failures answers that say that somebody is not signed in
     */
    public DoorLimits(Allowances anonymous, Allowances failures) {
        this.anonymous = anonymous;
        this.failures = failures;
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String client = ClientAddress.of(exchange.getRequest().getRemoteAddress());
        boolean hasCredentials = hasCredentials(exchange.getRequest());
        Duration wait = hasCredentials ? failures.untilNext(client) : anonymous.take(client);
        if (wait.isPositive()) {
            return Refused.tooMany(
                    exchange.getResponse(),
                    wait,
                    hasCredentials
                            ? "Too many attempts to sign in failed from this address."
                            : "Too many requests came from this address. Sign in to be counted by yourself.");
        }
        // Secrets also come in bodies; a GET without credentials is no attempt.
        if (hasCredentials || HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> count(exchange, client)));
        }
        return chain.filter(exchange);
    }

    private void count(ServerWebExchange exchange, String client) {
        if (exchange.getResponse().getStatusCode() == HttpStatus.UNAUTHORIZED) {
            failures.take(client);
        }
    }

    private static boolean hasCredentials(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().containsHeader(HttpHeaders.COOKIE);
    }
}
