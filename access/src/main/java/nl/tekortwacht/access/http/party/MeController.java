/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import nl.tekortwacht.access.party.PersonDesk;
import nl.tekortwacht.access.party.RefusedException;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who somebody is here, what is kept about them, and the end of it. Each speaks about the caller only. */
@RestController
public final class MeController {

    private final PersonDesk desk;

    /** Answers from the desk. */
    public MeController(PersonDesk desk) {
        this.desk = desk;
    }

    /** Who is calling. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Who am I",
            description = "For people and machines: id, roles, party and scopes, as every endpoint sees them.")
    @GetMapping("/v1/me")
    public Mono<MeView> getMe(@Parameter(hidden = true) Caller caller, ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return caller.kind() != Caller.Kind.PERSON
                ? Mono.just(MeView.of(caller, null))
                : desk.name(caller.id()).map(name -> MeView.of(caller, name)).defaultIfEmpty(MeView.of(caller, null));
    }

    /** Everything about the person who calls. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Everything that is kept about me",
            description =
                    "For people who signed in: memberships, sessions, invitations made and accepted, and clients made. What"
                            + " the identity provider keeps is asked there.")
    @GetMapping("/v1/me/export")
    public Mono<ResponseEntity<EverythingView>> exportMe(
            @Parameter(hidden = true) Caller caller, ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return SignedIn.person(caller)
                .flatMap(person -> desk.export(person.id()).map(everything -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tekortwacht-my-data.json\"")
                        .body(EverythingView.of(person.id(), everything))));
    }

    /** Forgets the person who calls. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Forget me",
            description =
                    "For people who signed in: ends the membership and all sessions, and erases the name. The audit log"
                            + " keeps the id, which says nothing without the identity provider.")
    @DeleteMapping("/v1/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> deleteMe(@Parameter(hidden = true) Caller caller, ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return SignedIn.person(caller)
                .flatMap(person -> desk.forget(person.id()))
                .onErrorMap(RefusedException.class, e -> Problems.conflict(String.valueOf(e.getMessage())));
    }
}
