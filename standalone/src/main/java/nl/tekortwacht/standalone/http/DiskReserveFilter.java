/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.http;

import java.util.Map;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.standalone.disk.DiskReserve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes nothing in while the disk is nearly full; reading goes on. */
public final class DiskReserveFilter implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DiskReserveFilter.class);
    private static final String RETRY_AFTER_SECONDS = "60";
    private static final Map<String, Object> PROBLEM = Map.of(
            "title",
            "No room",
            "status",
            HttpStatus.SERVICE_UNAVAILABLE.value(),
            "detail",
            "The disk of this system is nearly full, so nothing was taken. Send the whole request again later.");

    private final DiskReserve reserve;

    /** A filter that asks this reserve. */
    public DiskReserveFilter(DiskReserve reserve) {
        this.reserve = reserve;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean writes = !HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().startsWith("/v1/");
        if (!writes || !reserve.isTouched()) {
            return chain.filter(exchange);
        }
        LOG.warn("{}; nothing is taken in until then", reserve.inWords());
        return refuse(exchange.getResponse());
    }

    /** Written here, since what handles the errors of controllers does not handle those of filters. */
    private static Mono<Void> refuse(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(Json.bytes(PROBLEM))));
    }
}
