/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.safetystock.SafetyStockFilter;
import nl.tekortwacht.api.safetystock.SafetyStockSort;
import nl.tekortwacht.api.store.SafetyStocks;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The verdicts on stock reports against the legal safety stock. */
@RestController
public final class SafetyStockController {

    private final SafetyStocks safetyStocks;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the findings and the registry. */
    public SafetyStockController(SafetyStocks safetyStocks, LiveRegistry registry, Clock clock) {
        this.safetyStocks = safetyStocks;
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of findings. */
    @AllowedFor(
            value = {Role.INSPECTOR, Role.ASSESSOR, Role.SHORTAGE_TEAM},
            own = {Role.MAH, Role.WHOLESALER})
    @Operation(
            summary = "Safety-stock findings",
            description = "One per counting stock report of a holder or wholesaler, as known at an instant.")
    @Parameter(
            name = "party",
            in = ParameterIn.QUERY,
            description = "Only of this party",
            schema = @Schema(type = "string", example = "wholesaler:w1"))
    @OfProduct
    @Parameter(
            name = "verdict",
            in = ParameterIn.QUERY,
            description = "Only with one of these verdicts",
            array = @ArraySchema(schema = @Schema(implementation = SafetyStockVerdict.class)))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Stock reports dated on or after this day",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Stock reports dated on or before this day",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "breach",
            in = ParameterIn.QUERY,
            description = "true: only breaches that run, one per party and product",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "By what to sort, with a minus for descending; several are separated by commas: date, product, party, coverWeeks, breachSince",
            schema = @Schema(type = "string"))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/safety-stock-findings")
    public Mono<ResponseEntity<SafetyStockView.Page>> listSafetyStockFindings(Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        SafetyStockFilter filter = filter(grant, query);
        query.refuseFaults();
        return registry.at(at).flatMap(catalogue -> safetyStocks
                .find(filter, at, page)
                .map(found -> PageLinks.respond(
                        exchange, page, found.total(), SafetyStockView.Page.of(found, catalogue, at, page))));
    }

    private static SafetyStockFilter filter(Grant grant, QueryParameters query) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.fault("to", "must not be before from");
        }
        return new SafetyStockFilter(
                OwnParty.filter(query, "party", grant),
                query.one("product", ProductId::new),
                query.words("verdict", SafetyStockVerdict.class),
                from,
                to,
                isTrue(query.flag("breach")),
                query.sort(SafetyStockSort.class));
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return flag != null && flag;
    }
}
