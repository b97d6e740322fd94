/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.ClientDesk;
import nl.tekortwacht.access.client.TooManySecretsException;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.time.WallClock;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Machine clients, managed by the administrators of their party. */
@RestController
public final class ClientController {

    private static final String PATH = "/v1/clients";

    private final ClientDesk desk;
    private final WallClock clock;

    /** Answers from the desk. */
    public ClientController(ClientDesk desk, WallClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Makes a client. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Make a machine client",
            description =
                    "For a program of your party, which then gets tokens at /oauth2/token. With jwks it proves who it is"
                            + " with its private key, and without with a secret, which is shown this once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ClientView.New.class)))
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    public Mono<ResponseEntity<ClientView.Made>> createClient(
            @Parameter(hidden = true) Grant grant, ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return Body.read(exchange, ClientRequest.NEW)
                .map(body -> ClientRequest.draft(body, grant, clock.now()))
                .flatMap(draft -> desk.make(grant, draft))
                .map(made -> ResponseEntity.created(
                                URI.create(PATH + "/" + made.client().id()))
                        .body(ClientView.Made.of(made)));
    }

    /** A page of clients. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(summary = "Machine clients", description = "The newest first, also those that were revoked.")
    @Paged
    @GetMapping(PATH)
    public Mono<ResponseEntity<ClientView.ClientPage>> listClients(
            @Parameter(hidden = true) Grant grant, ServerWebExchange exchange) {
        QueryKeys query = new QueryKeys(exchange);
        Page page = query.page();
        PartyId party = query.party(grant);
        query.refuseFaults();
        return desk.list(grant, party, page)
                .map(found -> PageLinks.respond(
                        exchange, page, found.total(), ClientView.ClientPage.of(page, found, clock.now())));
    }

    /** One client. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(summary = "One machine client", description = "Also if it was revoked.")
    @GetMapping(PATH + "/{id}")
    public Mono<ClientView> getClient(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return desk.get(grant, QueryKeys.id(id, exchange))
                .map(client -> ClientView.of(client, clock.now()))
                .switchIfEmpty(Mono.error(ClientController::missing));
    }

    /** Changes a client. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Rename a machine client, or change its keys",
            description =
                    "What it may do cannot be changed: make another one. New keys take the place of those before; while"
                            + " keys change, send both.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ClientView.Change.class)))
    @PatchMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ClientView> changeClient(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        UUID client = QueryKeys.id(id, exchange);
        return Body.read(exchange, ClientRequest.CHANGE)
                .flatMap(body -> change(grant, client, body))
                .map(changed -> ClientView.of(changed, clock.now()))
                .switchIfEmpty(Mono.error(ClientController::missing));
    }

    private Mono<Client> change(Grant grant, UUID client, Body body) {
        String name = body.nameOrNull("name");
        PublicKeys keys = ClientRequest.keys(body);
        body.refuseFaults();
        return desk.get(grant, client)
                .flatMap(known -> keys != null && known.keys() == null
                        ? Mono.error(Problems.conflict("This client has secrets. Make another one for keys."))
                        : desk.change(grant, client, name, keys));
    }

    /** Revokes a client. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Revoke a machine client",
            description =
                    "It gets no more tokens, and those that it has end within seconds. Revoking it again changes nothing.")
    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> revokeClient(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return desk.revoke(grant, QueryKeys.id(id, exchange))
                .flatMap(known -> known ? Mono.empty() : Mono.error(missing()));
    }

    /** Gives a client another secret. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(
            summary = "Renew the secret of a machine client",
            description =
                    "The new secret is shown this once. The one before it ends after some days, or when you end it; two can"
                            + " be used at the same time.")
    @PostMapping(PATH + "/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    public Mono<ClientView.MadeSecret> createClientSecret(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        return desk.renewSecret(grant, QueryKeys.id(id, exchange))
                .map(ClientView.MadeSecret::of)
                .onErrorMap(
                        TooManySecretsException.class,
                        e -> Problems.conflict("This client has two secrets. End one of them first."))
                .switchIfEmpty(Mono.error(() -> Problems.missing("There is no such running client with secrets.")));
    }

    /** Ends a secret. */
    @AllowedFor(value = Role.ADMINISTRATOR, own = Role.PARTY_ADMINISTRATOR)
    @Operation(summary = "End a secret of a machine client", description = "At once, also if it is the only one.")
    @DeleteMapping(PATH + "/{id}/secrets/{secretId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> endClientSecret(
            @Parameter(hidden = true) Grant grant,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String secretId,
            ServerWebExchange exchange) {
        return desk.endSecret(grant, QueryKeys.id(id, exchange), new QueryKeys(exchange).id("secretId", secretId))
                .flatMap(known -> known ? Mono.empty() : Mono.error(Problems.missing("There is no such secret.")));
    }

    private static RuntimeException missing() {
        return Problems.missing("There is no such client.");
    }
}
