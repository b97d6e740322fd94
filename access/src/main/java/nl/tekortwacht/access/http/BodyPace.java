/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.util.function.LongSupplier;
import nl.tekortwacht.access.limit.Pace;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Ends bodies that come in too slowly with 408; a long one may take as long as it needs if it keeps its pace. */
public final class BodyPace implements WebFilter, Ordered {

    private final Pace.MinimumPace minimum;
    private final LongSupplier nanos;
    private final Scheduler scheduler;

    /**
     * Asks for this pace.
     *
     * @param nanos a clock that only goes forward
     * @param scheduler that looks at the end of each window
     */
    public BodyPace(Pace.MinimumPace minimum, LongSupplier nanos, Scheduler scheduler) {
        this.minimum = minimum;
        this.nanos = nanos;
        this.scheduler = scheduler;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean hasBody = headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return hasBody
                ? chain.filter(exchange.mutate().request(new Paced(exchange)).build())
                : chain.filter(exchange);
    }

    private static ResponseStatusException tooSlow() {
        ResponseStatusException failure = new ResponseStatusException(
                HttpStatus.REQUEST_TIMEOUT, "The body came in too slowly. Send it again, faster or in smaller parts.");
        failure.setTitle("Too slow");
        return failure;
    }

    /** A request whose body must keep the pace. */
    private final class Paced extends ServerHttpRequestDecorator {

        private final ServerWebExchange exchange;

        Paced(ServerWebExchange exchange) {
            super(exchange.getRequest());
            this.exchange = exchange;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                Pace pace = new Pace(minimum, nanos);
                Mono<Long> end = Flux.interval(minimum.window(), scheduler)
                        .onBackpressureDrop()
                        .filter(window -> pace.wasTooSlow())
                        .next()
                        .doOnNext(window -> closeAfterwards())
                        .flatMap(window -> Mono.error(tooSlow()));
                return super.getBody()
                        .doOnRequest(pace::want)
                        .doOnNext(piece -> pace.got(piece.readableByteCount()))
                        .takeUntilOther(end);
            });
        }

        private void closeAfterwards() {
            // The rest of the body would be taken for another request.
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
    }
}
