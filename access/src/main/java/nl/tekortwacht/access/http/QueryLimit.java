/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses queries with more parameters than anybody needs, before they are taken apart. */
public final class QueryLimit implements WebFilter, Ordered {

    private static final int BEFORE_SECURITY = -210;

    private final int most;

    /** Allows so many parameters. */
    public QueryLimit(int most) {
        this.most = most;
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return query != null
                        && query.chars().filter(character -> character == '&').count() >= most
                ? Refused.answer(
                        exchange.getResponse(),
                        HttpStatus.BAD_REQUEST,
                        "Invalid request",
                        "A query has at most " + most + " parameters.")
                : chain.filter(exchange);
    }
}
