/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.UUID;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.ingest.receipt.Unavailable;
import nl.tekortwacht.ingest.submission.Door;
import nl.tekortwacht.ingest.submission.PageRequest;
import nl.tekortwacht.ingest.submission.Receipts;
import nl.tekortwacht.ingest.submission.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The receipts of all that was sent in. A party sees those of what it sent itself. */
@RestController
public final class ReceiptsEndpoint {

    private final Receipts receipts;

    /** Answers from these receipts. */
    public ReceiptsEndpoint(Receipts receipts) {
        this.receipts = receipts;
    }

    /** A page of receipts, the newest first; with {@code reporter} and {@code reportId} the one that covers a report. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR, Role.AUDITOR, Role.INSPECTOR},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY})
    @GetMapping("/v1/receipts")
    public Mono<ResponseEntity<ReceiptView.Page>> listReceipts(Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        Receipts.Filter filter = new Receipts.Filter(
                report(query),
                query.one("door", Door::ofLabel),
                query.word("state", Submission.State.class),
                query.word("kind", Submission.Kind.class),
                grant.onlyParty().orElse(null));
        query.refuseFaults();
        return receipts.list(filter, page)
                .onErrorMap(Unavailable.class, Problems::away)
                .map(found -> PageLinks.respond(exchange, page, found.total(), ReceiptView.Page.of(found, page)));
    }

    /** One receipt, with the first thousand of its refused lines and of its warnings. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR, Role.AUDITOR, Role.INSPECTOR},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY})
    @GetMapping("/v1/receipts/{receipt}")
    public Mono<ReceiptView.Full> showReceipt(Grant grant, @PathVariable("receipt") String receipt) {
        return own(grant, receipt).map(ReceiptView.Full::of);
    }

    /** A page of the reports that the submission made safe, by line. */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR, Role.AUDITOR, Role.INSPECTOR},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY})
    @GetMapping("/v1/receipts/{receipt}/reports")
    public Mono<ResponseEntity<ReceiptView.SafeReportPage>> listReports(
            Grant grant, @PathVariable("receipt") String receipt, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        query.refuseFaults();
        return own(grant, receipt)
                .flatMap(known -> receipts.reports(known.receipt().submission().id(), page))
                .onErrorMap(Unavailable.class, Problems::away)
                .map(found ->
                        PageLinks.respond(exchange, page, found.total(), ReceiptView.SafeReportPage.of(found, page)));
    }

    /** A receipt that the caller may see; that of another party is as if it were not there. */
    private Mono<Receipts.Full> own(Grant grant, String receipt) {
        return receipts.find(id(receipt))
                .onErrorMap(Unavailable.class, Problems::away)
                .filter(found -> Senders.of(grant)
                        .maySee(found.receipt().submission().sender().owner()))
                .switchIfEmpty(Mono.error(() -> Problems.missing("There is no receipt " + receipt + ".")));
    }

    private static @Nullable ReportKey report(QueryParameters query) {
        PartyId reporter = query.one("reporter", PartyId::new);
        ReportId report = query.one("reportId", ReportId::new);
        if (reporter != null && report != null) {
            return new ReportKey(reporter, report);
        }
        if (reporter != null || report != null) {
            query.fault("reportId", "reporter and reportId are given together");
        }
        return null;
    }

    private static UUID id(String text) {
        try {
            return QueryParameters.parseUuid(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("receipt", "must be a UUID");
        }
    }
}
