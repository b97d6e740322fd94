/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.shortage.Period;
import nl.tekortwacht.api.shortage.Receipt;
import nl.tekortwacht.api.shortage.ShortageFilter;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.shortage.ShortageSort;
import nl.tekortwacht.api.store.Shortages;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The shortage list, and one shortage with all that explains it. */
@RestController
public final class ShortageController {

    private final Shortages shortages;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the shortages and the registry. */
    public ShortageController(Shortages shortages, LiveRegistry registry, Clock clock) {
        this.shortages = shortages;
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of shortages. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Shortages",
            description =
                    "The rows of the shortage list as known at an instant, with their severity and the step of the"
                            + " ladder of solutions where they were assessed.")
    @Parameter(
            name = "phase",
            in = ParameterIn.QUERY,
            description = "Only in one of these phases",
            array = @ArraySchema(schema = @Schema(implementation = Phase.class)))
    @OfProduct
    @OfGroupOrClass
    @Parameter(
            name = "unreported",
            in = ParameterIn.QUERY,
            description = "Whether it was confirmed and nobody announced it; for staff",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "conflict",
            in = ParameterIn.QUERY,
            description = "Whether sources contradicted each other; for staff",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "severity",
            in = ParameterIn.QUERY,
            description = "Only with an assessment that says one of these",
            array = @ArraySchema(schema = @Schema(implementation = Severity.class)))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "By what to sort, with a minus for descending; several are separated by commas: start, end, product, days, confirmedOn, phase, knownFrom",
            schema = @Schema(type = "string", example = "-start"))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/shortages")
    public Mono<ResponseEntity<ShortageView.Page>> listShortages(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        String group = query.text("group");
        AtcCode atc = query.one("atc", AtcCode::new);
        ShortageFilter anyGroup = new ShortageFilter(
                query.words("phase", Phase.class),
                query.one("product", ProductId::new),
                null,
                query.flagOfStaff("unreported"),
                query.flagOfStaff("conflict"),
                query.words("severity", Severity.class),
                query.sort(ShortageSort.class));
        query.refuseFaults();
        return registry.at(at).flatMap(catalogue -> shortages
                .find(anyGroup.among(catalogue.numbers(group, atc)), at, page)
                .map(found -> PageLinks.respond(
                        exchange, page, found.total(), ShortageView.Page.of(found, catalogue, at, page))));
    }

    /** One shortage. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "One shortage",
            description = "With its evidence day by day, what it said before, and what its holder sent.")
    @AsKnownAt
    @GetMapping("/v1/shortages/{id}")
    public Mono<ShortageDetail> getShortage(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        UUID finding = query.value("id", id, QueryParameters::parseUuid);
        KnownAt at = query.knownAt(clock.instant());
        query.refuseFaults();
        return shortages.versions(Objects.requireNonNull(finding), at).flatMap(versions -> detail(versions, at));
    }

    private Mono<ShortageDetail> detail(Found<ShortageRow> versions, KnownAt at) {
        ShortageRow row = InEffect.of(versions.rows(), at);
        return explain(row.shortage(), versions, at).flatMap(explanation -> registry.at(at)
                .map(catalogue -> new ShortageDetail(
                        at.instant(),
                        versions.today(),
                        ShortageView.of(row, catalogue),
                        explanation.evidence(),
                        explanation.period().capped(),
                        versions.rows().stream().map(ShortageDetail.Version::of).toList(),
                        explanation.receipts())));
    }

    private Mono<ShortageDetail.Explanation> explain(Shortage shortage, Found<ShortageRow> versions, KnownAt at) {
        Period period = Period.of(shortage, versions.today());
        Announced announced = shortage.announcement();
        Mono<List<Receipt>> receipts = announced == null
                ? Mono.just(List.of())
                : shortages.receipts(Receipt.Of.announcement(shortage.product(), announced), at);
        return shortages
                .evidence(shortage.product(), period, at)
                .flatMap(days -> receipts.map(sent -> new ShortageDetail.Explanation(period, days, sent)));
    }
}
