/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tekortwacht.audit.event.Actor;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.event.Result;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Decision;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** Makes events of requests. */
final class RequestEvents {

    /** Why a request has no answer. */
    static final String BROKEN_OFF = "BROKEN_OFF";

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String MONITORING = "/actuator";
    private static final String DEMO = "/demo/";

    /** A separator and a segment, twice. */
    private static final int SHOWN_OF_A_PATH = 4;

    private final InstantSource clock;
    private final String service;

    /**
     * Events of a service.
     *
     * @param service its name
     */
    RequestEvents(InstantSource clock, String service) {
        this.clock = clock;
        this.service = service;
    }

    /** Whether a request must be provable: one that may change something, or that sees what is not for everybody. */
    boolean concerns(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith(MONITORING) || path.startsWith(DEMO)) {
            return false;
        }
        if (exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null) {
            return isKeptOut(exchange);
        }
        if (!isSafe(exchange.getRequest().getMethod())) {
            return true;
        }
        Declaration declaration = exchange.getAttribute(Declaration.ATTRIBUTE);
        return declaration != null && !declaration.isPublic();
    }

    /** Before it was looked up what the request is for: a bad token, say. */
    private static boolean isKeptOut(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status != null
                && (status.isSameCodeAs(HttpStatus.UNAUTHORIZED) || status.isSameCodeAs(HttpStatus.FORBIDDEN));
    }

    static boolean isSafe(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    /** The event of a request that is about to be answered. */
    AuditEvent answered(ServerWebExchange exchange, @Nullable BodyDigest body) {
        return event(exchange, body, outcome(exchange));
    }

    /** The event of a request that will never be answered. */
    AuditEvent brokenOff(ServerWebExchange exchange, @Nullable BodyDigest body) {
        return event(exchange, body, new AuditEvent.Outcome(Result.FAILED, BROKEN_OFF));
    }

    private AuditEvent event(ServerWebExchange exchange, @Nullable BodyDigest body, AuditEvent.Outcome outcome) {
        Caller caller = exchange.getAttributeOrDefault(Caller.ATTRIBUTE, Caller.ANYONE);
        ServerHttpRequest request = exchange.getRequest();
        String address = caller.kind() == Caller.Kind.ANYONE
                ? ClientAddress.network(request.getRemoteAddress())
                : ClientAddress.whole(request.getRemoteAddress());
        return new AuditEvent(
                clock.instant(),
                Actor.of(caller),
                new AuditEvent.Deed(request.getMethod().name() + " " + pattern(exchange), RequestObject.of(exchange)),
                outcome,
                new AuditEvent.Origin(service, address),
                new AuditEvent.Evidence(
                        trace(request),
                        RequestObject.receipt(exchange),
                        body == null ? null : body.digest().orElse(null)));
    }

    private static String pattern(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // Of a path that nobody has looked at yet only the beginning: the rest may hold anything.
        return pattern == null
                ? exchange.getRequest().getPath().subPath(0, Math.min(SHOWN_OF_A_PATH, pathLength(exchange))) + "…"
                : pattern.toString();
    }

    private static int pathLength(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().elements().size();
    }

    private static AuditEvent.Outcome outcome(ServerWebExchange exchange) {
        HttpStatusCode status =
                Optional.ofNullable(exchange.getResponse().getStatusCode()).orElse(HttpStatus.OK);
        if (status.is5xxServerError()) {
            return new AuditEvent.Outcome(Result.FAILED, String.valueOf(status.value()));
        }
        return status.is4xxClientError()
                ? new AuditEvent.Outcome(Result.REFUSED, refusal(exchange, status))
                : AuditEvent.Outcome.DONE;
    }

    private static String refusal(ServerWebExchange exchange, HttpStatusCode status) {
        Declaration declaration = exchange.getAttribute(Declaration.ATTRIBUTE);
        Caller caller = exchange.getAttributeOrDefault(Caller.ATTRIBUTE, Caller.ANYONE);
        boolean isGranted = exchange.getAttribute(Grant.ATTRIBUTE) != null;
        if (!isGranted && declaration != null && declaration.decide(caller) instanceof Decision.Refused refused) {
            return refused.name();
        }
        return String.valueOf(status.value());
    }

    private static String trace(ServerHttpRequest request) {
        String sent = request.getHeaders().getFirst("traceparent");
        Matcher parent = TRACE_PARENT.matcher(sent == null ? "" : sent.toLowerCase(Locale.ROOT));
        return parent.matches() ? parent.group(1) : request.getId();
    }
}
