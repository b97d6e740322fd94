/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tekortwacht.api.store.HolderContacts;
import nl.tekortwacht.api.subscription.Channel;
import nl.tekortwacht.api.subscription.HolderContact;
import nl.tekortwacht.api.subscription.HolderContactRequest;
import nl.tekortwacht.api.subscription.HolderContactRequest.Outcome;
import nl.tekortwacht.api.subscription.WebhookSecrets;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where marketing-authorisation holders are asked to confirm or explain. */
@RestController
public final class HolderContactController {

    private static final String PATH = "/v1/holders/{id}/contact";

    private final HolderContacts contacts;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final boolean insecureWebhooks;

    /**
     * Notes and forgets contacts.
     *
     * @param insecureWebhooks whether a webhook may be plain http
     */
    public HolderContactController(
            HolderContacts contacts, WebhookSecrets secrets, Clock clock, boolean insecureWebhooks) {
        this.contacts = contacts;
        this.secrets = secrets;
        this.clock = clock;
        this.insecureWebhooks = insecureWebhooks;
    }

    /** Notes where a holder is asked. */
    @AllowedFor(
            value = {Role.SHORTAGE_TEAM, Role.ADMINISTRATOR},
            own = {Role.MAH})
    @Operation(
            summary = "Note where a holder is asked",
            description =
                    "One functional address, in the place of the one before. A webhook gets a new secret, which is"
                            + " shown once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = HolderContactView.New.class)))
    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<HolderContactView> putHolderContact(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", example = "mah:noord")) @PathVariable String id,
            ServerWebExchange exchange) {
        PartyId holder = read(id, grant, exchange);
        return RequestBodies.object(exchange).flatMap(fields -> put(holder, fields));
    }

    private Mono<HolderContactView> put(PartyId holder, Map<String, @Nullable Object> fields) {
        return switch (new HolderContactRequest(fields)
                .judge(holder, clock.instant().truncatedTo(ChronoUnit.MICROS), insecureWebhooks)) {
            case Outcome.Refused refused -> Mono.error(Problems.invalid(refused.faults()));
            case Outcome.Accepted accepted ->
                secret(accepted.contact()).flatMap(secret -> contacts.put(accepted.contact(), secret.orElse(null))
                        .thenReturn(HolderContactView.of(accepted.contact(), secret.orElse(null))));
        };
    }

    /** Randomness may have to be waited for. */
    private Mono<Optional<String>> secret(HolderContact contact) {
        return contact.channel() == Channel.EMAIL
                ? Mono.just(Optional.empty())
                : Mono.fromCallable(() -> Optional.of(secrets.next())).subscribeOn(Schedulers.boundedElastic());
    }

    /** Where a holder is asked. */
    @AllowedFor(
            value = {Role.SHORTAGE_TEAM, Role.INSPECTOR, Role.ADMINISTRATOR},
            own = {Role.MAH})
    @Operation(summary = "Where a holder is asked", description = "The target is masked.")
    @GetMapping(PATH)
    public Mono<HolderContactView> getHolderContact(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", example = "mah:noord")) @PathVariable String id,
            ServerWebExchange exchange) {
        return contacts.get(read(id, grant, exchange))
                .map(contact -> HolderContactView.of(contact, null))
                .switchIfEmpty(Mono.error(HolderContactController::missing));
    }

    /** Forgets where a holder is asked. */
    @AllowedFor(
            value = {Role.SHORTAGE_TEAM, Role.ADMINISTRATOR},
            own = {Role.MAH})
    @Operation(
            summary = "Forget where a holder is asked",
            description = "The holder is asked nothing more; that it would have been asked is kept as held.")
    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> deleteHolderContact(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", example = "mah:noord")) @PathVariable String id,
            ServerWebExchange exchange) {
        return contacts.delete(read(id, grant, exchange))
                .flatMap(known -> known ? Mono.empty() : Mono.error(missing()));
    }

    private static PartyId read(String id, Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PartyId holder = query.value("id", id, HolderContactController::holder);
        query.refuseFaults();
        return OwnParty.require(Objects.requireNonNull(holder), grant);
    }

    private static PartyId holder(String text) {
        PartyId party = new PartyId(text);
        if (party.role() != PartyRole.MAH) {
            throw new IllegalArgumentException("must be of the form " + PartyRole.MAH.prefix() + ":…");
        }
        return party;
    }

    private static RuntimeException missing() {
        return Problems.missing("No contact of this holder is known.");
    }
}
