/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.alert.Asked;
import nl.tekortwacht.api.alert.Decided;
import nl.tekortwacht.api.alert.HandledEvent;
import nl.tekortwacht.api.store.Decisions;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** "Why did I (not) get this?", from what was decided. */
@RestController
public final class WhyController {

    private final Decisions decisions;
    private final Subscriptions subscriptions;
    private final Clock clock;

    /** Answers from the decisions. */
    public WhyController(Decisions decisions, Subscriptions subscriptions, Clock clock) {
        this.decisions = decisions;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** What is asked. */
    private record Question(UUID finding, Asked who) {}

    /** Why somebody was told of a finding, or was not. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            summary = "Why did I (not) get this?",
            description =
                    "Every decision about a finding for one recipient, in order, with the reason in words, the route"
                            + " or what the subscription is about, and what was delivered when. If nothing was decided, it says"
                            + " when the events of the finding were handled. Give exactly one of audience, subscription, holder.")
    @Parameter(
            name = "finding",
            in = ParameterIn.QUERY,
            required = true,
            description = "Which finding",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "audience",
            in = ParameterIn.QUERY,
            description = "An audience as a whole",
            schema = @Schema(allowableValues = {"SHORTAGE_TEAM", "LCG", "IGJ", "CBG"}))
    @Parameter(
            name = "subscription",
            in = ParameterIn.QUERY,
            description = "A subscriber",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "holder",
            in = ParameterIn.QUERY,
            description = "A marketing-authorisation holder",
            schema = @Schema(type = "string", example = "mah:noord"))
    @GetMapping("/v1/alerts/_why")
    public Mono<WhyView> explainAlerts(ServerWebExchange exchange) {
        Question question = read(exchange);
        UUID subscription = question.who().subscription();
        return subscription == null ? answer(question, null) : ofSubscriber(question, subscription);
    }

    /** Why a subscriber was told of a finding, or was not. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.PHARMACY})
    @Operation(
            summary = "Why did my subscription (not) get this?",
            description = "The same as for staff, of one subscription.")
    @Parameter(
            name = "finding",
            in = ParameterIn.QUERY,
            required = true,
            description = "Which finding",
            schema = @Schema(type = "string", format = "uuid"))
    @GetMapping("/v1/subscriptions/{id}/_why")
    public Mono<WhyView> explainSubscription(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        UUID finding = finding(query, exchange);
        UUID subscription = query.value("id", id, QueryParameters::parseUuid);
        query.refuseFaults();
        UUID asked = Objects.requireNonNull(subscription);
        return new OwnSubscriptions(subscriptions)
                .require(asked, grant)
                .flatMap(own -> ofSubscriber(new Question(Objects.requireNonNull(finding), Asked.of(own)), own));
    }

    private Mono<WhyView> ofSubscriber(Question question, UUID subscription) {
        return subscriptions
                .get(subscription, KnownAt.present(clock.instant()))
                .switchIfEmpty(Mono.error(() -> Problems.missing("There is no such subscription.")))
                .flatMap(found -> answer(question, found));
    }

    private Mono<WhyView> answer(Question question, @Nullable Subscription subscription) {
        return decisions
                .about(question.finding(), question.who())
                .zipWhen(any -> decisions.events(question.finding()))
                .map(found -> view(question, subscription, found.getT1(), found.getT2()));
    }

    private static WhyView view(
            Question question, @Nullable Subscription subscription, List<Decided> decided, List<HandledEvent> events) {
        if (decided.isEmpty() && events.isEmpty()) {
            throw Problems.missing("No event of this finding is known.");
        }
        return WhyView.of(question.finding(), question.who(), subscription, decided, events);
    }

    private Question read(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        UUID finding = finding(query, exchange);
        AlertFilter.Audience audience = query.one("audience", WhyController::audience);
        UUID subscription = query.uuid("subscription");
        PartyId holder = query.one("holder", PartyId::new);
        List<Asked> who = Stream.of(
                        Optional.ofNullable(audience).map(Asked::of),
                        Optional.ofNullable(subscription).map(Asked::of),
                        Optional.ofNullable(holder).map(Asked::of))
                .flatMap(Optional::stream)
                .toList();
        if (who.size() != 1 && Stream.of("audience", "subscription", "holder").allMatch(name -> isSound(query, name))) {
            query.fault("audience", "give exactly one of audience, subscription, holder");
        }
        query.refuseFaults();
        return new Question(Objects.requireNonNull(finding), who.getFirst());
    }

    private static @Nullable UUID finding(QueryParameters query, ServerWebExchange exchange) {
        UUID finding = query.uuid("finding");
        if (finding == null && exchange.getRequest().getQueryParams().getFirst("finding") == null) {
            query.fault("finding", "is missing");
        }
        return finding;
    }

    private static boolean isSound(QueryParameters query, String name) {
        return !query.isAtFault(name);
    }

    private static AlertFilter.Audience audience(String text) {
        AlertFilter.Audience audience = Words.parse(AlertFilter.Audience.class, text);
        if (audience == AlertFilter.Audience.SUBSCRIBER || audience == AlertFilter.Audience.MAH) {
            throw new IllegalArgumentException("say which one: with subscription, or with holder");
        }
        return audience;
    }
}
