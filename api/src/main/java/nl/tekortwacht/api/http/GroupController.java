/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tekortwacht.api.market.MarketFilter;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.shortage.ShortageFilter;
import nl.tekortwacht.api.store.Overviews;
import nl.tekortwacht.api.store.Shortages;
import nl.tekortwacht.api.store.Warnings;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.api.warning.WarningFilter;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The substitution groups of the registry. */
@RestController
public final class GroupController {

    private static final Set<Phase> NOT_OVER =
            Arrays.stream(Phase.values()).filter(Predicate.not(Phase::isOver)).collect(Collectors.toSet());
    private static final PageRequest AS_MANY_AS_CAN_BE = new PageRequest(1, PageRequest.MAX_SIZE);

    private final Shortages shortages;
    private final Warnings warnings;
    private final Overviews overviews;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the registry, and from what was found about its products. */
    public GroupController(
            Shortages shortages, Warnings warnings, Overviews overviews, LiveRegistry registry, Clock clock) {
        this.shortages = shortages;
        this.warnings = warnings;
        this.overviews = overviews;
        this.registry = registry;
        this.clock = clock;
    }

    /** One group. */
    @AllowedFor({Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM, Role.LCG, Role.READER, Role.AUDITOR})
    @Operation(
            summary = "One substitution group",
            description =
                    "Its registered products, each with its shortages that are not over and its early warning, and"
                            + " who supplies it by the latest overview, as known at an instant.")
    @AsKnownAt
    @GetMapping("/v1/groups/{id}")
    public Mono<GroupView> getGroup(
            @Parameter(
                            description = "The name of the group, percent-encoded",
                            schema = @Schema(type = "string", example = "ABACAVIR-300-MG-TABLET"))
                    @PathVariable
                    String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        String asked = query.value("id", id, Function.identity());
        KnownAt at = query.knownAt(clock.instant());
        query.refuseFaults();
        String group = Objects.requireNonNull(asked);
        return registry.at(at).flatMap(catalogue -> show(group, catalogue.products(group, null), at));
    }

    private Mono<GroupView> show(String group, List<ProductLine> lines, KnownAt at) {
        if (lines.isEmpty()) {
            return Mono.error(Problems.missing(
                    "No product was registered in the group '" + group + "' at " + at.instant() + "."));
        }
        return standing(lines, at).flatMap(standing -> market(group, at)
                .map(market -> new GroupView(
                        at.instant(),
                        standing.shortages().today(),
                        group,
                        lines.stream().map(standing::of).toList(),
                        market.orElse(null))));
    }

    private Mono<GroupView.Standing> standing(List<ProductLine> lines, KnownAt at) {
        List<ProductId> products = lines.stream().map(ProductLine::product).toList();
        return shortages
                .find(ShortageFilter.of(products, NOT_OVER), at, AS_MANY_AS_CAN_BE)
                .flatMap(shortage -> warnings.find(WarningFilter.of(products), at, AS_MANY_AS_CAN_BE)
                        .map(warning -> new GroupView.Standing(shortage, warning)));
    }

    private Mono<Optional<MarketView>> market(String group, KnownAt at) {
        return overviews
                .latest(at)
                .flatMap(
                        latest -> overviews.markets(MarketFilter.of(group), latest.orElse(null), at, AS_MANY_AS_CAN_BE))
                .map(found -> found.rows().stream().findFirst().map(MarketView::of));
    }
}
