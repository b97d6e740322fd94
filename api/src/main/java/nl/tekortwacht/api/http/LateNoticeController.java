/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import nl.tekortwacht.api.latenotice.LateNoticeFilter;
import nl.tekortwacht.api.latenotice.LateNoticeSort;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.store.LateNotices;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The notifications that came later than the law allows. */
@RestController
public final class LateNoticeController {

    private final LateNotices lateNotices;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the notices and the registry. */
    public LateNoticeController(LateNotices lateNotices, LiveRegistry registry, Clock clock) {
        this.lateNotices = lateNotices;
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of late notices. */
    @AllowedFor(
            value = {Role.INSPECTOR, Role.ASSESSOR, Role.SHORTAGE_TEAM},
            own = {Role.MAH})
    @Operation(
            summary = "Late notices",
            description = "Notifications received after the day on which they were due, as known at an instant.")
    @Parameter(
            name = "reporter",
            in = ParameterIn.QUERY,
            description = "Only of this holder",
            schema = @Schema(type = "string", example = "mah:acme"))
    @OfProduct
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only with one of these statuses",
            array = @ArraySchema(schema = @Schema(implementation = LateNoticeStatus.class)))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "By what to sort, with a minus for descending; several are separated by commas: receivedDate, start, lateByDays, product, reporter",
            schema = @Schema(type = "string", example = "-start"))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/late-notices")
    public Mono<ResponseEntity<LateNoticeView.Page>> listLateNotices(Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        LateNoticeFilter filter = new LateNoticeFilter(
                OwnParty.filter(query, "reporter", grant),
                query.one("product", ProductId::new),
                query.words("status", LateNoticeStatus.class),
                query.sort(LateNoticeSort.class));
        query.refuseFaults();
        return registry.at(at).flatMap(catalogue -> lateNotices
                .find(filter, at, page)
                .map(found -> PageLinks.respond(
                        exchange, page, found.total(), LateNoticeView.Page.of(found, catalogue, at, page))));
    }
}
