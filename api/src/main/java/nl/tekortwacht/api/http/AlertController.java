/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.store.Alerts;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.ProductId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The alerts, and what became of them. */
@RestController
public final class AlertController {

    private final Alerts alerts;
    private final Clock clock;

    /** Answers from the alerts. */
    public AlertController(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** A page of alerts, the newest first. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            summary = "Alerts",
            description = "Decisions on who is told, each with its reason, its deliveries and their attempts."
                    + " How a delivery stood in the past is told from the attempts made by then; when its next attempt"
                    + " was due then is not kept.")
    @Parameter(
            name = "audience",
            in = ParameterIn.QUERY,
            description = "Only for one of these audiences",
            array = @ArraySchema(schema = @Schema(implementation = AlertFilter.Audience.class)))
    @OfProduct
    @Parameter(
            name = "findingId",
            in = ParameterIn.QUERY,
            description = "Only about this finding",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "decision",
            in = ParameterIn.QUERY,
            description = "Only with one of these decisions",
            array = @ArraySchema(schema = @Schema(implementation = AlertFilter.Decision.class)))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only with a delivery in one of these states",
            array = @ArraySchema(schema = @Schema(implementation = AlertFilter.DeliveryStatus.class)))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/alerts")
    public Mono<ResponseEntity<AlertView.Page>> listAlerts(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        AlertFilter filter = new AlertFilter(
                query.words("audience", AlertFilter.Audience.class),
                query.one("product", ProductId::new),
                query.uuid("findingId"),
                query.words("decision", AlertFilter.Decision.class),
                query.words("status", AlertFilter.DeliveryStatus.class));
        query.refuseFaults();
        return alerts.find(filter, at, page)
                .map(found -> PageLinks.respond(exchange, page, found.total(), AlertView.Page.of(found, at, page)));
    }
}
