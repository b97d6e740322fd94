/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import nl.tekortwacht.api.event.EventFilter;
import nl.tekortwacht.api.event.FindingKind;
import nl.tekortwacht.api.event.LoggedEvent;
import nl.tekortwacht.api.stream.FindingStream;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Changes of findings as server-sent events. */
@RestController
public final class EventController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final FindingStream stream;
    private final Duration heartbeat;
    private final Duration retry;

    /**
     * Streams the findings.
     *
     * @param heartbeat between two comments that keep the connection open
     * @param retry after which a client is asked to connect again
     */
    public EventController(FindingStream stream, Duration heartbeat, Duration retry) {
        this.stream = stream;
        this.heartbeat = heartbeat;
        this.retry = retry;
    }

    /** The stream. */
    @AllowedFor({Role.INSPECTOR, Role.ASSESSOR, Role.SHORTAGE_TEAM})
    @Operation(
            summary = "Changes of findings, as they happen",
            description = "Server-sent events. id is the place in the stream, event is shortage, safety-stock or"
                    + " late-notice, data is the change as JSON. Resumes after Last-Event-ID without a gap; without it"
                    + " the stream starts at the present. Delivered at least once.")
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "The id of the last event that the client has",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @Parameter(
            name = "lastEventId",
            in = ParameterIn.QUERY,
            description = "The same, for clients that cannot set a header; the header goes first",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @OfProduct
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Only of these kinds",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "shortage",
                                                "safety-stock",
                                                "late-notice",
                                                "assessment",
                                                "at-risk"
                                            })))
    @GetMapping(path = "/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public Flux<ServerSentEvent<String>> streamEvents(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        Long lastSeen = lastSeen(query, exchange);
        EventFilter filter = new EventFilter(query.one("product", ProductId::new), kinds(query));
        query.refuseFaults();
        // Proxies must pass every event on at once.
        exchange.getResponse().getHeaders().set("X-Accel-Buffering", "no");
        Flux<ServerSentEvent<String>> events = stream.events(lastSeen, filter).map(EventController::sent);
        return Flux.merge(1, Flux.just(hello()), events, heartbeats());
    }

    private static @Nullable Long lastSeen(QueryParameters query, ServerWebExchange exchange) {
        Long byQuery = query.one("lastEventId", EventController::sequence);
        String header = exchange.getRequest().getHeaders().getFirst(LAST_EVENT_ID);
        return header == null ? byQuery : query.value(LAST_EVENT_ID, header, EventController::sequence);
    }

    private static long sequence(String text) {
        try {
            long sequence = Long.parseLong(text);
            if (sequence < 0) {
                throw new NumberFormatException(text);
            }
            return sequence;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be the id of an event: a whole number, 0 or more", e);
        }
    }

    private static Set<FindingKind> kinds(QueryParameters query) {
        return new HashSet<>(query.many("kind", name -> FindingKind.ofEventName(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is not one of shortage, safety-stock, late-notice, assessment, at-risk"))));
    }

    private ServerSentEvent<String> hello() {
        return ServerSentEvent.<String>builder()
                .comment("tekortwacht")
                .retry(retry)
                .build();
    }

    private Flux<ServerSentEvent<String>> heartbeats() {
        return Flux.interval(heartbeat).onBackpressureDrop().map(tick -> ServerSentEvent.<String>builder()
                .comment("heartbeat")
                .build());
    }

    private static ServerSentEvent<String> sent(LoggedEvent logged) {
        return ServerSentEvent.builder(Json.text(logged.event()))
                .id(Long.toString(logged.sequence()))
                .event(logged.kind().eventName())
                .build();
    }
}
