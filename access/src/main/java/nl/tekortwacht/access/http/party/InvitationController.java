/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.party.InvitationDesk;
import nl.tekortwacht.access.party.Member;
import nl.tekortwacht.access.party.Membership;
import nl.tekortwacht.access.party.RefusedException;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Invitations to act for a party. */
@RestController
public final class InvitationController {

    private static final String PATH = "/v1/invitations";
    private static final int LONGEST_TOKEN = 100;

    private final InvitationDesk desk;

    /** Answers from the desk. */
    public InvitationController(InvitationDesk desk) {
        this.desk = desk;
    }

    /** Makes an invitation. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Invite a colleague",
            description =
                    "Give the token to the person who is meant, on a way that only that person reads. It is shown this once,"
                            + " can be used once, and ends after some days.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = InvitationView.New.class)))
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    public Mono<InvitationView.Made> createInvitation(
            @Parameter(hidden = true) Grant grant, ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return Body.read(exchange, "name", "party", "administrator")
                .flatMap(body -> invite(grant, body))
                .map(InvitationView.Made::of);
    }

    private Mono<InvitationDesk.Sent> invite(Grant grant, Body body) {
        String name = body.name("name");
        PartyId named = body.parsed("party", PartyId::new);
        Boolean administrator = body.flag("administrator");
        if (!body.has("party") && grant.onlyParty().isEmpty()) {
            body.refuse("party", "is missing");
        }
        body.refuseFaults();
        PartyId party = Objects.requireNonNull(OfParty.of(grant, named));
        return desk.invite(grant, new Membership(party, Boolean.TRUE.equals(administrator)), name);
    }

    /** A page of invitations. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(summary = "Invitations", description = "Those that can still be accepted, the newest first.")
    @Paged
    @GetMapping(PATH)
    public Mono<ResponseEntity<InvitationView.InvitationPage>> listInvitations(
            @Parameter(hidden = true) Grant grant, ServerWebExchange exchange) {
        QueryKeys query = new QueryKeys(exchange);
        Page page = query.page();
        PartyId party = query.party(grant);
        query.refuseFaults();
        return desk.list(grant, party, page)
                .map(found -> PageLinks.respond(
                        exchange, page, found.total(), InvitationView.InvitationPage.of(page, found)));
    }

    /** Takes an invitation back. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(summary = "Withdraw an invitation", description = "It can no longer be accepted.")
    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> withdrawInvitation(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return desk.withdraw(grant, QueryKeys.id(id, exchange))
                .flatMap(known -> known ? Mono.empty() : Mono.error(missing()));
    }

    /** Accepts an invitation. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Accept an invitation",
            description =
                    "For a person who signed in and acts for no party yet. Sign in again to act for the party. The token"
                            + " works once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = InvitationView.Acceptance.class)))
    @PostMapping(path = PATH + "/_accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<MemberView> acceptInvitation(@Parameter(hidden = true) Caller caller, ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return SignedIn.person(caller)
                .flatMap(person -> Body.read(exchange, "token", "name").flatMap(body -> accept(person, body)))
                .map(MemberView::of)
                .onErrorMap(RefusedException.class, e -> Problems.conflict(String.valueOf(e.getMessage())))
                .switchIfEmpty(Mono.error(InvitationController::missing));
    }

    private Mono<Member> accept(Caller person, Body body) {
        String token = body.text("token", LONGEST_TOKEN);
        String name = body.nameOrNull("name");
        body.refuseFaults();
        return desk.accept(person, Objects.requireNonNull(token), name);
    }

    private static RuntimeException missing() {
        return Problems.missing("There is no such invitation, or it can no longer be accepted.");
    }
}
