/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.alert.DeliveryFilter;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.DeliveryLog;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was sent to whom, each attempt of it, and the dead letters. */
@RestController
public final class DeliveryController {

    private final DeliveryLog deliveries;
    private final Subscriptions subscriptions;
    private final Clock clock;

    /** Answers from the log. */
    public DeliveryController(DeliveryLog deliveries, Subscriptions subscriptions, Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** A page of the deliveries of one subscription. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "What a subscriber was sent",
            description = "Each delivery of a subscription with every attempt, the newest first.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only in one of these states",
            array = @ArraySchema(schema = @Schema(implementation = AlertFilter.DeliveryStatus.class)))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/subscriptions/{id}/deliveries")
    public Mono<ResponseEntity<DeliveryView.Page>> listSubscriptionDeliveries(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        UUID subscription = query.value("id", id, QueryParameters::parseUuid);
        Set<AlertFilter.DeliveryStatus> statuses = query.words("status", AlertFilter.DeliveryStatus.class);
        query.refuseFaults();
        DeliveryFilter filter = DeliveryFilter.of(Objects.requireNonNull(subscription), statuses);
        return new OwnSubscriptions(subscriptions)
                .require(subscription, grant)
                .flatMap(known -> subscriptions.get(known, at))
                .switchIfEmpty(Mono.error(() -> Problems.missing("There is no such subscription.")))
                .flatMap(any -> page(filter, at, page, exchange));
    }

    /** A page of all deliveries. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            summary = "The delivery log",
            description =
                    "Each delivery with every attempt, the newest first. Dead letters are those with status DEAD.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only in one of these states",
            array = @ArraySchema(schema = @Schema(implementation = AlertFilter.DeliveryStatus.class)))
    @Parameter(
            name = "channel",
            in = ParameterIn.QUERY,
            description = "Only by one of these channels",
            array = @ArraySchema(schema = @Schema(allowableValues = {"email", "webhook"})))
    @Parameter(
            name = "audience",
            in = ParameterIn.QUERY,
            description = "Only for one of these audiences",
            array = @ArraySchema(schema = @Schema(implementation = AlertFilter.Audience.class)))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Made at this instant, or on this day, or later",
            schema = @Schema(type = "string", example = "2026-11-20"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Made before this instant, or before the end of this day",
            schema = @Schema(type = "string", example = "2026-11-21"))
    @OfProduct
    @Paged
    @AsKnownAt
    @GetMapping("/v1/deliveries")
    public Mono<ResponseEntity<DeliveryView.Page>> listDeliveries(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        Set<DeliveryFilter.Channel> channels = EnumSet.noneOf(DeliveryFilter.Channel.class);
        channels.addAll(query.many("channel", ReplayRequest::channel));
        DeliveryFilter filter = new DeliveryFilter(
                query.words("status", AlertFilter.DeliveryStatus.class),
                channels,
                query.words("audience", AlertFilter.Audience.class),
                query.from("from"),
                query.until("until"),
                query.one("product", ProductId::new),
                null);
        query.refuseFaults();
        return page(filter, at, page, exchange);
    }

    private Mono<ResponseEntity<DeliveryView.Page>> page(
            DeliveryFilter filter, KnownAt at, PageRequest page, ServerWebExchange exchange) {
        return deliveries
                .find(filter, at, page)
                .map(found -> PageLinks.respond(exchange, page, found.total(), DeliveryView.Page.of(found, at, page)));
    }

    /** Sends dead letters again. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR})
    @Operation(
            summary = "Send dead letters again",
            description =
                    "By their ids, or all that were made in a time. Each gets a fresh schedule and keeps its id, so a"
                            + " receiver that has it after all can drop it. Dead letters of who has left stay dead and are not"
                            + " counted; nor is what is no dead letter.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DeliveryView.Replay.class)))
    @PostMapping(path = "/v1/dead-letters/_replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<DeliveryView.Replayed> replayDeadLetters(ServerWebExchange exchange) {
        new QueryParameters(exchange).refuseFaults();
        return RequestBodies.object(exchange)
                .map(fields -> new ReplayRequest(fields).read())
                .flatMap(which -> deliveries.replay(which, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .map(DeliveryView.Replayed::new);
    }
}
