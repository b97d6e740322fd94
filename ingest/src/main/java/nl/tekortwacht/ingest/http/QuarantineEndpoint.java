/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.ingest.quarantine.Quarantine;
import nl.tekortwacht.ingest.quarantine.QuarantineState;
import nl.tekortwacht.ingest.receipt.Unavailable;
import nl.tekortwacht.ingest.submission.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The refused lines. Once callers sign in, a reporter will see its own too. */
@RestController
public final class QuarantineEndpoint {

    private final Quarantine quarantine;

    /** Answers from this quarantine. */
    public QuarantineEndpoint(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** A page of entries, the newest first, without what was sent. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @GetMapping("/v1/quarantine")
    public Mono<ResponseEntity<QuarantineView.Page>> listEntries(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        Quarantine.Filter filter = filter(query);
        return quarantine
                .list(filter, page)
                .onErrorMap(Unavailable.class, Problems::away)
                .map(found -> PageLinks.respond(exchange, page, found.total(), QuarantineView.Page.of(found, page)));
    }

    /** How many entries there are per reporter, field, kind of reason and state, the largest groups first. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @GetMapping("/v1/quarantine/_counts")
    public Mono<QuarantineView.Counts> countEntries(ServerWebExchange exchange) {
        return quarantine
                .count(filter(new QueryParameters(exchange)))
                .onErrorMap(Unavailable.class, Problems::away)
                .map(QuarantineView.Counts::new);
    }

    /** One entry, with what was sent. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @GetMapping("/v1/quarantine/{entry}")
    public Mono<QuarantineView.Full> showEntry(@PathVariable("entry") String entry) {
        return quarantine
                .find(number(entry))
                .onErrorMap(Unavailable.class, Problems::away)
                .switchIfEmpty(Mono.error(() -> noSuch(entry)))
                .map(QuarantineView.Full::of);
    }

    private static Quarantine.Filter filter(QueryParameters query) {
        Quarantine.Filter filter = new Quarantine.Filter(
                query.word("state", QuarantineState.class),
                query.text("reporter"),
                query.text("product"),
                query.text("field"),
                query.text("reasonKind"),
                query.uuid("receipt"),
                query.instant("receivedFrom"),
                query.instant("receivedTo"));
        query.refuseFaults();
        return filter;
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
