/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.party.MemberDesk;
import nl.tekortwacht.access.party.RefusedException;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** People who act for a party, managed by its administrators. */
@RestController
public final class MemberController {

    private static final String PATH = "/v1/members";

    private final MemberDesk desk;

    /** Answers from the desk. */
    public MemberController(MemberDesk desk) {
        this.desk = desk;
    }

    /** A page of members. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(summary = "Members", description = "People who act for a party now, the newest first.")
    @Paged
    @GetMapping(PATH)
    public Mono<ResponseEntity<MemberView.MemberPage>> listMembers(
            @Parameter(hidden = true) Grant grant, ServerWebExchange exchange) {
        QueryKeys query = new QueryKeys(exchange);
        Page page = query.page();
        PartyId party = query.party(grant);
        query.refuseFaults();
        return desk.list(grant, party, page)
                .map(found -> PageLinks.respond(exchange, page, found.total(), MemberView.MemberPage.of(page, found)));
    }

    /** Changes a member. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Change a member",
            description = "With another role it must sign in again. A party keeps an administrator.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = MemberView.Change.class)))
    @PatchMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<MemberView> changeMember(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        UUID member = QueryKeys.id(id, exchange);
        return Body.read(exchange, "name", "administrator")
                .map(MemberController::change)
                .flatMap(change -> desk.change(grant, member, change))
                .map(MemberView::of)
                .onErrorMap(RefusedException.class, e -> Problems.conflict(String.valueOf(e.getMessage())))
                .switchIfEmpty(Mono.error(MemberController::missing));
    }

    private static MemberDesk.Change change(Body body) {
        MemberDesk.Change change = new MemberDesk.Change(body.nameOrNull("name"), body.flag("administrator"));
        body.refuseFaults();
        return change;
    }

    /** Ends a membership. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "End a membership",
            description =
                    "The person is signed out within seconds, and no longer acts for the party. Invitations that it made"
                            + " and nobody accepted yet are withdrawn. A party keeps an administrator.")
    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> endMembership(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return desk.end(grant, QueryKeys.id(id, exchange))
                .onErrorMap(RefusedException.class, e -> Problems.conflict(String.valueOf(e.getMessage())))
                .flatMap(known -> known ? Mono.empty() : Mono.error(missing()));
    }

    private static RuntimeException missing() {
        return Problems.missing("There is no such member.");
    }
}
