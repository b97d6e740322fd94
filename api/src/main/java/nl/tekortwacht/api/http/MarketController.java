/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import nl.tekortwacht.api.market.MarketFilter;
import nl.tekortwacht.api.market.MarketSort;
import nl.tekortwacht.api.overview.Overview;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.store.Overviews;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.AtcCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who supplies the substitution groups, and whether supply is thinning. */
@RestController
public final class MarketController {

    private final Overviews overviews;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the overviews and the registry. */
    public MarketController(Overviews overviews, LiveRegistry registry, Clock clock) {
        this.overviews = overviews;
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of markets. */
    @AllowedFor({Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM, Role.LCG, Role.READER, Role.AUDITOR})
    @Operation(
            summary = "Markets",
            description =
                    "Who supplies each substitution group, by the latest overview known at an instant: independent"
                            + " holders and their trend, products that leave, and concentration. day is the closed day that it is"
                            + " about and computedAt when it was computed; both are null as long as there is no overview.")
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            description = "Only of this substitution group",
            schema = @Schema(type = "string", example = "ABACAVIR-300-MG-TABLET"))
    @Parameter(
            name = "atc",
            in = ParameterIn.QUERY,
            description = "Only of groups with a product of this ATC class, at any level",
            schema = @Schema(type = "string", example = "J05A"))
    @Parameter(
            name = "singleSource",
            in = ParameterIn.QUERY,
            description = "Whether there is one independent holder",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "thinning",
            in = ParameterIn.QUERY,
            description = "Whether there are fewer independent holders than 24 months before",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "leaving",
            in = ParameterIn.QUERY,
            description = "Whether products leave the market, or left it in the 24 months before",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "By what to sort, with a minus for descending; several are separated by commas: group, holders",
            schema = @Schema(type = "string", defaultValue = "group"))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/market")
    public Mono<ResponseEntity<MarketView.Page>> listMarkets(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        AtcCode atc = query.one("atc", AtcCode::new);
        MarketFilter anyClass = new MarketFilter(
                query.text("group"),
                null,
                query.flag("singleSource"),
                query.flag("thinning"),
                query.flag("leaving"),
                query.sort(MarketSort.class));
        query.refuseFaults();
        return registry.at(at)
                .map(catalogue -> anyClass.among(catalogue.groups(atc)))
                .flatMap(filter -> page(filter, at, page))
                .map(body -> PageLinks.respond(exchange, page, body.total(), body));
    }

    private Mono<MarketView.Page> page(MarketFilter filter, KnownAt at, PageRequest page) {
        return overviews.latest(at).flatMap(latest -> {
            @Nullable Overview overview = latest.orElse(null);
            return overviews
                    .markets(filter, overview, at, page)
                    .map(found -> MarketView.Page.of(found, overview, at, page));
        });
    }
}
