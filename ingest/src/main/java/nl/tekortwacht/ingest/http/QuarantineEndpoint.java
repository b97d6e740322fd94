/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.ingest.quarantine.Quarantine;
import nl.tekortwacht.ingest.quarantine.QuarantineEntry;
import nl.tekortwacht.ingest.quarantine.QuarantineState;
import nl.tekortwacht.ingest.receipt.Unavailable;
import nl.tekortwacht.ingest.submission.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The refused lines. A party sees those that it sent. */
@RestController
public final class QuarantineEndpoint {

    private final Quarantine quarantine;

    /** Answers from this quarantine. */
    public QuarantineEndpoint(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** A page of entries, the newest first, without what was sent. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY})
    @GetMapping("/v1/quarantine")
    public Mono<ResponseEntity<QuarantineView.Page>> listEntries(Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        Quarantine.Filter filter = filter(grant, query);
        return quarantine
                .list(filter, page)
                .onErrorMap(Unavailable.class, Problems::away)
                .map(found -> PageLinks.respond(exchange, page, found.total(), QuarantineView.Page.of(found, page)));
    }

    /** How many entries there are per reporter, field, kind of reason and state, the largest groups first. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY})
    @GetMapping("/v1/quarantine/_counts")
    public Mono<QuarantineView.Counts> countEntries(Grant grant, ServerWebExchange exchange) {
        return quarantine
                .count(filter(grant, new QueryParameters(exchange)))
                .onErrorMap(Unavailable.class, Problems::away)
                .map(QuarantineView.Counts::new);
    }

    /** One entry, with what was sent. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY})
    @GetMapping("/v1/quarantine/{entry}")
    public Mono<QuarantineView.Full> showEntry(Grant grant, @PathVariable("entry") String entry) {
        return quarantine
                .find(number(entry))
                .onErrorMap(Unavailable.class, Problems::away)
                .filter(found -> isOwn(grant, found))
                .switchIfEmpty(Mono.error(() -> noSuch(entry)))
                .map(QuarantineView.Full::of);
    }

    private static Quarantine.Filter filter(Grant grant, QueryParameters query) {
        Quarantine.Filter filter = new Quarantine.Filter(
                query.word("state", QuarantineState.class),
                query.text("reporter"),
                query.text("product"),
                query.text("field"),
                query.text("reasonKind"),
                query.uuid("receipt"),
                query.instant("receivedFrom"),
                query.instant("receivedTo"),
                grant.onlyParty().orElse(null));
        query.refuseFaults();
        return filter;
    }

    /** Whether the caller may see the entry; that of another party is as if it were not there. */
    private static boolean isOwn(Grant grant, QuarantineEntry entry) {
        return Senders.of(grant).maySee(entry.source().owner());
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problems.invalid("entry", "must be a number");
        }
    }

    static RuntimeException noSuch(String entry) {
        return Problems.missing("There is no entry " + entry + " in quarantine.");
    }
}
