/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers every request from another thread than the one that read it. Reactor Netty stops reading a kept-alive connection
 * for good when a request that waited behind another is answered while it is being handed over (reactor-netty issue 4361,
 * not fixed in the version used here); a client then waits for ever.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class AnsweredLaterFilter implements WebFilter {

    /** A filter. */
    public AnsweredLaterFilter() {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> chain.filter(exchange)).subscribeOn(Schedulers.parallel());
    }
}
