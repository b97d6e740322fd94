/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.tekortwacht.access.party.AccessRights;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who has which rights, for a regular review. */
@RestController
public final class AccessRightController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AccessRights rights;
    private final WallClock clock;

    /** Answers from what is kept. */
    public AccessRightController(AccessRights rights, WallClock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /** All rights. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.AUDITOR},
            own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Who has which rights",
            description =
                    "People who act for a party, and machine clients that may be used; as JSON, or as CSV if that is"
                            + " accepted. Roles that the identity provider gives to staff are asked there.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = AccessRightView.Rights.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @Parameter(
            name = "party",
            in = ParameterIn.QUERY,
            description = "Only of this party; who acts for a party sees those of its own in any case",
            schema = @Schema(type = "string", example = "mah:noord"))
    @GetMapping("/v1/access-rights")
    public Mono<ResponseEntity<Object>> listAccessRights(
            @Parameter(hidden = true) Grant grant, ServerWebExchange exchange) {
        QueryKeys query = new QueryKeys(exchange);
        PartyId party = query.party(grant);
        query.refuseFaults();
        return rights.list(grant, party)
                .map(found -> found.stream().map(AccessRightView::of).toList())
                .map(found -> wantsCsv(exchange) ? csv(found) : json(found));
    }

    private static boolean wantsCsv(ServerWebExchange exchange) {
        List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
        return !accepted.isEmpty()
                && accepted.getFirst().isCompatibleWith(CSV)
                && accepted.getFirst().isConcrete();
    }

    private ResponseEntity<Object> json(List<AccessRightView> found) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new AccessRightView.Rights(clock.now(), found));
    }

    private static ResponseEntity<Object> csv(List<AccessRightView> found) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-rights.csv\"")
                .body(CsvTable.of(found));
    }
}
