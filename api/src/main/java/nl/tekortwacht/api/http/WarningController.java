/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.store.Warnings;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.api.warning.WarningFilter;
import nl.tekortwacht.api.warning.WarningSort;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The products that can be had, and that are expected to run out. */
@RestController
public final class WarningController {

    private final Warnings warnings;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the warnings and the registry. */
    public WarningController(Warnings warnings, LiveRegistry registry, Clock clock) {
        this.warnings = warnings;
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of warnings. */
    @AllowedFor({Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM, Role.LCG})
    @Operation(
            summary = "Early warnings",
            description =
                    "Products that can be had and are expected to run out, the first one first, with all inputs, as"
                            + " known at an instant. They are no shortages, and no count of shortages holds them.")
    @OfProduct
    @OfGroupOrClass
    @Parameter(
            name = "basis",
            in = ParameterIn.QUERY,
            description = "Only that rest on one of these",
            array = @ArraySchema(schema = @Schema(implementation = RiskBasis.class)))
    @Parameter(
            name = "runsOutBefore",
            in = ParameterIn.QUERY,
            description = "Only of products that run out before this day",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "By what to sort, with a minus for descending; several are separated by commas: runsOut, product",
            schema = @Schema(type = "string", defaultValue = "runsOut"))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/warnings")
    public Mono<ResponseEntity<WarningView.Page>> listWarnings(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        String group = query.text("group");
        AtcCode atc = query.one("atc", AtcCode::new);
        WarningFilter anyGroup = new WarningFilter(
                query.one("product", ProductId::new),
                null,
                query.words("basis", RiskBasis.class),
                query.date("runsOutBefore"),
                query.sort(WarningSort.class));
        query.refuseFaults();
        return registry.at(at)
                .flatMap(catalogue -> warnings.find(anyGroup.among(catalogue.numbers(group, atc)), at, page)
                        .map(found -> PageLinks.respond(
                                exchange, page, found.total(), WarningView.Page.of(found, catalogue, at, page))));
    }
}
