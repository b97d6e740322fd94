/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.api.subscription.SubscriptionFilter;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who wants to be told about what. */
@RestController
public final class SubscriptionController {

    private static final String PATH = "/v1/subscriptions";

    private final Subscriptions subscriptions;
    private final SubscriptionDesk desk;
    private final OwnSubscriptions own;
    private final Clock clock;

    /** Answers from the subscriptions; the desk opens and ends them. */
    public SubscriptionController(Subscriptions subscriptions, SubscriptionDesk desk, Clock clock) {
        this.subscriptions = subscriptions;
        this.desk = desk;
        this.own = new OwnSubscriptions(subscriptions);
        this.clock = clock;
    }

    /** Adds a subscription. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Subscribe",
            description = "Asks to be told about a product, a group, an ATC class, a substance or a list of products."
                    + " An e-mail address must be confirmed, and a webhook verified, before alerts are sent. A webhook's"
                    + " secret is shown once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SubscriptionView.New.class)))
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    public Mono<ResponseEntity<SubscriptionView>> createSubscription(Grant grant, ServerWebExchange exchange) {
        new QueryParameters(exchange).refuseFaults();
        return RequestBodies.object(exchange)
                .flatMap(fields -> desk.open(fields, OwnSubscriptions.owner(grant)))
                .map(opened -> ResponseEntity.created(URI.create(PATH + "/" + opened.id()))
                        .body(opened));
    }

    /** A page of subscriptions, the newest first. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(summary = "Subscriptions", description = "The newest first; targets are masked.")
    @OfProduct
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            description = "Only of this substitution group",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "atcPrefix",
            in = ParameterIn.QUERY,
            description = "Only of this ATC class",
            schema = @Schema(type = "string", example = "J05A"))
    @Parameter(
            name = "substance",
            in = ParameterIn.QUERY,
            description = "Only of this substance",
            schema = @Schema(type = "string", example = "abacavir"))
    @Parameter(
            name = "active",
            in = ParameterIn.QUERY,
            description = "Whether it runs, or has ended",
            schema = @Schema(type = "boolean"))
    @Paged
    @AsKnownAt
    @GetMapping(PATH)
    public Mono<ResponseEntity<SubscriptionView.Page>> listSubscriptions(Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        SubscriptionFilter filter = new SubscriptionFilter(
                query.one("product", ProductId::new),
                query.text("group"),
                query.one("atcPrefix", AtcCode::new),
                query.text("substance"),
                query.flag("active"),
                grant.onlyParty().orElse(null));
        query.refuseFaults();
        return subscriptions
                .find(filter, at, page)
                .map(found ->
                        PageLinks.respond(exchange, page, found.total(), SubscriptionView.Page.of(found, at, page)));
    }

    /** One subscription. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(summary = "One subscription", description = "Also if it has ended; its target is masked.")
    @AsKnownAt
    @GetMapping(PATH + "/{id}")
    public Mono<SubscriptionView> getSubscription(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        KnownAt at = query.knownAt(clock.instant());
        return own.require(read(id, query), grant)
                .flatMap(subscription -> subscriptions.get(subscription, at))
                .map(SubscriptionView::of)
                .switchIfEmpty(Mono.error(SubscriptionController::missing));
    }

    /** Changes what is told, and when. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Change a subscription",
            description = "Changes name, language, and what is told when. What it is about and the address cannot be"
                    + " changed; a list can be replaced.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SubscriptionView.Change.class)))
    @PatchMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<SubscriptionView> changeSubscription(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        UUID subscription = read(id, new QueryParameters(exchange));
        return own.require(subscription, grant)
                .then(RequestBodies.object(exchange))
                .flatMap(body -> desk.change(subscription, body))
                .switchIfEmpty(Mono.error(SubscriptionController::notRunning));
    }

    /** Replaces the list that a subscription is about. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Upload a stock list",
            description = "A product on each line, in the first column; at most 20000. Lines that are no product number"
                    + " are left out and named, products that are not registered are kept and named. It takes the place"
                    + " of the list before; if no line is a product number, that one stays.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @PutMapping(
            path = PATH + "/{id}/stock-list",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    public Mono<StockListView> putStockList(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        UUID subscription = read(id, new QueryParameters(exchange));
        return own.require(subscription, grant)
                .then(RequestBodies.text(exchange))
                .flatMap(text -> desk.replaceList(subscription, text))
                .switchIfEmpty(Mono.error(SubscriptionController::notRunning));
    }

    /** Ends a subscription; ending it again changes nothing. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(summary = "Unsubscribe", description = "Ends the subscription. Ending it again changes nothing.")
    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> deleteSubscription(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return own.require(read(id, new QueryParameters(exchange)), grant)
                .flatMap(desk::end)
                .flatMap(known -> known ? Mono.empty() : Mono.error(missing()));
    }

    /** Gives a webhook a new secret. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Renew the secret of a webhook",
            description =
                    "The new secret is shown once. For a day, messages are signed with the new and with the one"
                            + " before it; if that one was renewed itself less than a day ago, what was before it ends at once.")
    @PostMapping(PATH + "/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    public Mono<SecretView> createSecret(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return own.require(read(id, new QueryParameters(exchange)), grant)
                .flatMap(desk::renewSecret)
                .switchIfEmpty(Mono.error(() -> Problems.missing("There is no such running webhook.")));
    }

    /** Has a webhook verified once more. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Verify a webhook again",
            description = "For a webhook that has not agreed yet: it is asked at once, and then as often as a new one.")
    @PostMapping(PATH + "/{id}/verifications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Mono<SubscriptionView> createVerification(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return own.require(read(id, new QueryParameters(exchange)), grant)
                .flatMap(desk::verifyAgain)
                .switchIfEmpty(
                        Mono.error(() -> Problems.missing("There is no such running webhook that is not verified.")));
    }

    /** Asks for a test message. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Send me a test",
            description = "Sends a message that is marked as a test, on the way that all messages take, within seconds."
                    + " It is about a medicine that does not exist.")
    @PostMapping(PATH + "/{id}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Mono<TestView> createTest(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return own.require(read(id, new QueryParameters(exchange)), grant)
                .flatMap(desk::requestTest)
                .switchIfEmpty(
                        Mono.error(() -> Problems.missing("There is no such running and verified subscription.")));
    }

    private static RuntimeException notRunning() {
        return Problems.missing("There is no such running subscription.");
    }

    private static UUID read(String id, QueryParameters query) {
        UUID subscription = query.value("id", id, QueryParameters::parseUuid);
        query.refuseFaults();
        return Objects.requireNonNull(subscription);
    }

    private static RuntimeException missing() {
        return Problems.missing("There is no such subscription.");
    }
}
