/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.report.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What subscribers do with the links in their mails. Mail programs open links by themselves to look at them, so a GET
 * shows a button and changes nothing.
 */
@RestController
public final class SubscriberLinksController {

    private static final String CONFIRMATIONS = "/v1/subscriptions/{id}/confirmations";
    private static final String UNSUBSCRIBE = "/v1/unsubscribe/{token}";
    private static final String ONE_CLICK_FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";

    private final Subscriptions subscriptions;
    private final Clock clock;
    private final SmallPage page = new SmallPage();

    /** Confirms and ends these subscriptions. */
    public SubscriberLinksController(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** The form that the button of a page or a mail program sends. */
    @Schema(name = "OneClick")
    record OneClick(
            @Schema(
                    name = ONE_CLICK_FIELD,
                    allowableValues = {ONE_CLICK})
            String value) {}

    /** The token of a confirmation. */
    @Schema(name = "Confirmation")
    record Confirmation(
            @Schema(description = "From the link in the mail")
            String token) {}

    /** A page with a button. */
    @Hidden
    @AllowedFor(Role.PUBLIC)
    @GetMapping(path = CONFIRMATIONS, produces = MediaType.TEXT_HTML_VALUE)
    public Mono<ResponseEntity<String>> showConfirmation(@PathVariable String id, ServerWebExchange exchange) {
        boolean english = SmallPage.isEnglish(exchange);
        String token = Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst("token"), "");
        return Mono.just(page.asking(
                english,
                english
                        ? new SmallPage.Words(
                                "Confirm your e-mail address",
                                "Press the button to confirm that you want messages about shortages of medicines.")
                        : new SmallPage.Words(
                                "Bevestig uw e-mailadres",
                                "Druk op de knop om te bevestigen dat u berichten wilt over tekorten van medicijnen."),
                new SmallPage.Form(english ? "Confirm" : "Bevestigen", "token", token)));
    }

    /** Confirms the address. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Confirm an e-mail address",
            description = "With the token of the link in the mail. Once more changes nothing. Answers with a page.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                            schema = @Schema(implementation = Confirmation.class)))
    @PostMapping(
            path = CONFIRMATIONS,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    public Mono<ResponseEntity<String>> confirmSubscription(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        UUID subscription = query.value("id", id, QueryParameters::parseUuid);
        query.refuseFaults();
        boolean english = SmallPage.isEnglish(exchange);
        return exchange.getFormData()
                .map(form -> Objects.requireNonNullElse(form.getFirst("token"), ""))
                .flatMap(token -> subscriptions.confirm(Objects.requireNonNull(subscription), token, now()))
                .map(confirmed -> confirmed
                        ? page.telling(HttpStatus.OK, english, confirmed(english))
                        : page.telling(HttpStatus.NOT_FOUND, english, notConfirmed(english)));
    }

    private static SmallPage.Words confirmed(boolean english) {
        return english
                ? new SmallPage.Words(
                        "Your e-mail address is confirmed",
                        "You will receive messages from now on. To stop them, use the link in any of them.")
                : new SmallPage.Words(
                        "Uw e-mailadres is bevestigd",
                        "U krijgt vanaf nu berichten. Afmelden kan met de link in elk bericht.");
    }

    private static SmallPage.Words notConfirmed(boolean english) {
        return english
                ? new SmallPage.Words(
                        "This link does not work", "It is not complete, or too old. Please subscribe again.")
                : new SmallPage.Words(
                        "Deze link werkt niet", "De link is niet volledig, of te oud. Meld u opnieuw aan.");
    }

    /** A page with a button. */
    @Hidden
    @AllowedFor(Role.PUBLIC)
    @GetMapping(path = UNSUBSCRIBE, produces = MediaType.TEXT_HTML_VALUE)
    public Mono<ResponseEntity<String>> showUnsubscribe(@PathVariable String token, ServerWebExchange exchange) {
        boolean english = SmallPage.isEnglish(exchange);
        return Mono.just(page.asking(
                english,
                english
                        ? new SmallPage.Words(
                                "Unsubscribe",
                                "Press the button. You will then receive no more messages of this subscription.")
                        : new SmallPage.Words(
                                "Afmelden", "Druk op de knop. U krijgt dan geen berichten meer van deze aanmelding."),
                new SmallPage.Form(english ? "Unsubscribe" : "Afmelden", ONE_CLICK_FIELD, ONE_CLICK)));
    }

    /** Ends a subscription (RFC 8058). */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Unsubscribe with one click",
            description =
                    "What mail programs do with the header List-Unsubscribe (RFC 8058). The answer is the same for"
                            + " a token that nobody has.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                            schema = @Schema(implementation = OneClick.class)))
    @PostMapping(
            path = UNSUBSCRIBE,
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE},
            produces = MediaType.TEXT_HTML_VALUE)
    public Mono<ResponseEntity<String>> unsubscribe(@PathVariable String token, ServerWebExchange exchange) {
        boolean english = SmallPage.isEnglish(exchange);
        return oneClick(exchange)
                .filter(ONE_CLICK::equals)
                .switchIfEmpty(Mono.error(SubscriberLinksController::notOneClick))
                .flatMap(click -> subscriptions.endByToken(token, now()))
                .then(Mono.fromSupplier(() -> page.telling(
                        HttpStatus.OK,
                        english,
                        english
                                ? new SmallPage.Words(
                                        "You have unsubscribed",
                                        "You will receive no more messages of this subscription. A message that was on"
                                                + " its way may still arrive.")
                                : new SmallPage.Words(
                                        "U bent afgemeld",
                                        "U krijgt geen berichten meer van deze aanmelding. Een bericht dat al onderweg"
                                                + " was, kan nog aankomen."))));
    }

    private static Mono<String> oneClick(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                ? exchange.getMultipartData()
                        .mapNotNull(parts ->
                                parts.getFirst(ONE_CLICK_FIELD) instanceof FormFieldPart field ? field.value() : null)
                : exchange.getFormData()
                        .mapNotNull((MultiValueMap<String, String> form) -> form.getFirst(ONE_CLICK_FIELD));
    }

    private static RuntimeException notOneClick() {
        return Problems.invalid(List.of(new Fault(ONE_CLICK_FIELD, "must be " + ONE_CLICK + " (RFC 8058)")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
