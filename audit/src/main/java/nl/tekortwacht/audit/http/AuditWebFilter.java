/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.log.AuditLog;
import nl.tekortwacht.audit.log.AuditUnavailable;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Records requests, outside of everything that may refuse them. No answer leaves before its row is written; if that cannot
 * be, the answer is 503, and what would change something is not even begun.
 */
public final class AuditWebFilter implements WebFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWebFilter.class);
    private static final String TITLE = "Not available now";
    private static final String DETAIL =
            "What is done here must be recorded, and that cannot be now. Please try again later.";
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int AFTER_THE_FIRST = 10;

    private final AuditLog log;
    private final RequestEvents events;

    /**
     * A filter that records in this log.
     *
     * @param service whose requests these are
     */
    public AuditWebFilter(AuditLog log, InstantSource clock, String service) {
        this.log = log;
        this.events = new RequestEvents(clock, service);
    }

    /** Before what authenticates, so that what it refuses is recorded too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + AFTER_THE_FIRST;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (RequestEvents.isSafe(exchange.getRequest().getMethod())) {
            return watched(exchange, null, chain);
        }
        if (!log.isWriting()) {
            return refuse(exchange.getResponse());
        }
        BodyDigest body = new BodyDigest(exchange.getRequest());
        return watched(exchange.mutate().request(body).build(), body, chain);
    }

    private Mono<Void> watched(ServerWebExchange exchange, @Nullable BodyDigest body, WebFilterChain chain) {
        AtomicBoolean isRecorded = new AtomicBoolean();
        exchange.getResponse()
                .beforeCommit(() -> events.concerns(exchange) && isRecorded.compareAndSet(false, true)
                        ? record(exchange, events.answered(exchange, body))
                        : Mono.empty());
        return chain.filter(exchange)
                .onErrorResume(AuditWebFilter::isUnwritten, failure -> refuse(exchange.getResponse()))
                .doOnCancel(() -> recordBrokenOff(exchange, body, isRecorded));
    }

    private Mono<Void> record(ServerWebExchange exchange, AuditEvent event) {
        return log.record(event).onErrorResume(AuditUnavailable.class, away -> {
            HttpStatusCode status = exchange.getResponse().getStatusCode();
            if (status != null && status.is5xxServerError()) {
                // It says already that nothing came of it.
                return Mono.empty();
            }
            LOG.error(
                    "an answer is held back, as its row was not written: {}",
                    event.deed().action(),
                    away);
            exchange.getResponse().getHeaders().remove(HttpHeaders.LOCATION);
            exchange.getResponse().getHeaders().remove(HttpHeaders.SET_COOKIE);
            exchange.getResponse().getCookies().clear();
            return Mono.error(unwritten(away));
        });
    }

    /** Who hung up may have had something done all the same. */
    private void recordBrokenOff(ServerWebExchange exchange, @Nullable BodyDigest body, AtomicBoolean isRecorded) {
        if (events.concerns(exchange) && isRecorded.compareAndSet(false, true)) {
            log.record(events.brokenOff(exchange, body))
                    .subscribe(
                            never -> {},
                            failure -> LOG.error("the row of a request that broke off waits to be written", failure));
        }
    }

    /** In the form that what handles the errors of controllers knows too, as it may come to see this one. */
    private static ErrorResponseException unwritten(AuditUnavailable cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, DETAIL);
        problem.setTitle(TITLE);
        ErrorResponseException failure = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, cause);
        failure.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return failure;
    }

    private static boolean isUnwritten(Throwable failure) {
        return failure instanceof ErrorResponseException && failure.getCause() instanceof AuditUnavailable;
    }

    private static Mono<Void> refuse(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        Map<String, Object> problem =
                Map.of("title", TITLE, "status", HttpStatus.SERVICE_UNAVAILABLE.value(), "detail", DETAIL);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(Json.bytes(problem))));
    }
}
