/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.util.Optional;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.json.Redaction;
import nl.tekortwacht.contracts.publication.Circle;
import nl.tekortwacht.contracts.publication.Publication;
import nl.tekortwacht.contracts.publication.Shape;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Leaves out of every answer in JSON what is not for the caller, by the list of {@link Publication}. An answer that anybody
 * may ask for and that is not on the list goes out empty.
 */
public final class PublicationFilter implements WebFilter {

    private static final String OURS = "nl.tekortwacht.api.";

    private final Publication publication;

    /** Keeps to this list. */
    public PublicationFilter(Publication publication) {
        this.publication = publication;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange.mutate().response(new Redacted(exchange)).build());
    }

    /** How much the caller of this request sees. */
    static Circle circle(ServerWebExchange exchange) {
        return exchange.getAttribute(Grant.ATTRIBUTE) instanceof Grant grant
                ? Circle.of(grant.caller())
                : Circle.PUBLIC;
    }

    /** What the caller sees of the answer; empty if all of it. */
    private Optional<Shape> seen(ServerWebExchange exchange) {
        Circle circle = circle(exchange);
        if (circle == Circle.OVERSIGHT
                || !(exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)) {
            return Optional.empty();
        }
        Optional<Shape> listed = publication.of(method.getMethod().getName(), circle);
        return listed.isEmpty() && isPublic(method) ? Optional.of(Shape.NOTHING) : listed;
    }

    private static boolean isPublic(HandlerMethod method) {
        AllowedFor allowed = method.getMethodAnnotation(AllowedFor.class);
        return allowed == null || Declaration.of(allowed, true).isPublic();
    }

    private static boolean isData(ServerHttpResponse response) {
        MediaType type = response.getHeaders().getContentType();
        return type != null
                && (type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || type.getSubtype().endsWith("+json"))
                && !type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** The answer, of which less is sent than is written. */
    private final class Redacted extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Redacted(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            Optional<Shape> seen = isData(this) ? seen(exchange) : Optional.empty();
            return seen.map(shape -> super.writeWith(DataBufferUtils.join(body).map(buffer -> redacted(buffer, shape))))
                    .orElseGet(() -> super.writeWith(body));
        }

        private DataBuffer redacted(DataBuffer buffer, Shape seen) {
            byte[] whole = new byte[buffer.readableByteCount()];
            buffer.read(whole);
            DataBufferUtils.release(buffer);
            byte[] rest = Redaction.of(whole, seen);
            getHeaders().setContentLength(rest.length);
            return bufferFactory().wrap(rest);
        }
    }
}
