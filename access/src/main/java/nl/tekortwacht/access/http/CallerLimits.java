/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.time.Duration;
import nl.tekortwacht.access.limit.Allowances;
import nl.tekortwacht.access.limit.ClientAddress;
import nl.tekortwacht.contracts.access.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits what one caller asks for, wherever it comes from; comes after the filters of Spring Security. */
public final class CallerLimits implements WebFilter {

    private final Allowances callers;
    private final Allowances anonymous;

    /**
     * Limits by caller.
     *
     * @param anonymous by address, for those whose cookie turned out to be worth nothing
     */
    public CallerLimits(Allowances callers, Allowances anonymous) {
        this.callers = callers;
        this.anonymous = anonymous;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Duration wait = take(exchange);
        return wait.isPositive()
                ? Refused.tooMany(exchange.getResponse(), wait, "You have asked for more than one client may.")
                : chain.filter(exchange);
    }

    private Duration take(ServerWebExchange exchange) {
        if (exchange.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller && caller.kind() != Caller.Kind.ANYONE) {
            return callers.take(caller.id());
        }
        ServerHttpRequest request = exchange.getRequest();
        return request.getHeaders().containsHeader(HttpHeaders.COOKIE)
                ? anonymous.take(ClientAddress.of(request.getRemoteAddress()))
                : Duration.ZERO;
    }
}
