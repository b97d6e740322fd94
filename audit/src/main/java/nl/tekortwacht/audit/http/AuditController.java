/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.RowFields;
import nl.tekortwacht.audit.csv.CsvLine;
import nl.tekortwacht.audit.event.Result;
import nl.tekortwacht.audit.log.AuditQuery;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.log.WholeDays;
import nl.tekortwacht.audit.ndjson.ExportLine;
import nl.tekortwacht.audit.verification.Verifications;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log for inspectors and auditors. That they look is recorded too. */
@RestController
public final class AuditController {

    private static final int MOST_PAGES = 10_000;
    private static final int MOST_ROWS = 1_000;
    private static final int SOME_ROWS = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** The forms of an export. */
    enum Form {
        /** Lines that can be verified. */
        NDJSON,
        /** A table for a spreadsheet. */
        CSV
    }

    private final AuditTrail trail;
    private final Verifications verifications;
    private final InstantSource clock;

    /** Answers from this chain. */
    public AuditController(AuditTrail trail, Verifications verifications, InstantSource clock) {
        this.trail = trail;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** A page of rows, the newest first. */
    @AllowedFor({Role.INSPECTOR, Role.AUDITOR})
    @GetMapping(path = "/v1/audit/events", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<AuditView.Page> listAuditEvents(ServerWebExchange exchange) {
        AuditQueryParameters query = new AuditQueryParameters(exchange);
        AuditQuery asked = new AuditQuery(
                query.instant("from"),
                query.instant("to"),
                query.text("actor"),
                query.text("action"),
                query.text("object"),
                query.word("result", Result.class));
        int page = query.number("page", MOST_PAGES, 1);
        int pageSize = query.number("pageSize", MOST_ROWS, SOME_ROWS);
        query.refuseFaults();
        return trail.find(asked, page, pageSize).map(found -> AuditView.Page.of(found, page, pageSize));
    }

    /** All rows of some days, in the order of the chain; today's, if no day is named. */
    @AllowedFor({Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/v1/audit/events/_export")
    public ResponseEntity<Flux<DataBuffer>> exportAuditEvents(ServerWebExchange exchange) {
        AuditQueryParameters query = new AuditQueryParameters(exchange);
        LocalDate first = query.day("from");
        LocalDate last = query.day("to");
        Form form = query.word("format", Form.class);
        query.refuseFaults();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate to = last == null ? today : last;
        LocalDate from = first == null ? to : first;
        Flux<List<ChainRow>> pages = new WholeDays(trail).pages(from, to);
        boolean isCsv = form == Form.CSV;
        return ResponseEntity.ok()
                .contentType(isCsv ? CSV : MediaType.APPLICATION_NDJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit-" + from + "-" + to + (isCsv ? ".csv\"" : ".ndjson\""))
                .body((isCsv ? csv(pages) : pages.map(AuditController::lines)).map(AuditController::buffer));
    }

    /** What the last verification found. */
    @AllowedFor({Role.INSPECTOR, Role.AUDITOR})
    @GetMapping(path = "/v1/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<AuditView.VerificationView> showAuditVerification() {
        return verifications.last().map(AuditView.VerificationView::of);
    }

    private static String lines(List<ChainRow> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(ExportLine.text(row)));
        return lines.toString();
    }

    private static Flux<String> csv(Flux<List<ChainRow>> pages) {
        List<String> names = new ArrayList<>(RowFields.NAMES);
        names.addAll(List.of("previous", "hash"));
        return Flux.concat(Flux.just(CsvLine.of(names)), pages.map(rows -> {
            StringBuilder lines = new StringBuilder();
            rows.forEach(row -> lines.append(CsvLine.of(ExportLine.fields(row).values())));
            return lines.toString();
        }));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
