/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tekortwacht.api.page.PageRequest;
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

/** The audit log for inspectors and auditors. That they look is recorded too. */
@RestController
public final class AuditController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AuditTrail trail;
    private final Verifications verifications;
    private final Clock clock;

    /** Answers from this chain. */
    public AuditController(AuditTrail trail, Verifications verifications, Clock clock) {
        this.trail = trail;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** A page of rows, the newest first. */
    @AllowedFor({Role.INSPECTOR, Role.AUDITOR})
    @Operation(
            summary = "What was done",
            description =
                    "Every change and every look at what is not public, also if it was refused; the newest first.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "At this instant, or on this day, or later",
            schema = @Schema(type = "string", example = "2026-11-20"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Before this instant, or before the end of this day",
            schema = @Schema(type = "string", example = "2026-11-21"))
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            description = "By this caller: issuer and subject",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "Actions that begin with this",
            schema = @Schema(type = "string", example = "POST /v1/reports"))
    @Parameter(
            name = "object",
            in = ParameterIn.QUERY,
            description = "Objects that contain this",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "result",
            in = ParameterIn.QUERY,
            description = "Only with this result",
            schema = @Schema(implementation = Result.class))
    @Paged
    @GetMapping(path = "/v1/audit/events", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<AuditView.Page>> listAuditEvents(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        AuditQuery asked = new AuditQuery(
                query.from("from"),
                query.until("until"),
                query.text("actor"),
                query.text("action"),
                query.text("object"),
                query.one("result", text -> Words.parse(Result.class, text)));
        query.refuseFaults();
        return trail.find(asked, page.page(), page.pageSize())
                .map(found -> PageLinks.respond(exchange, page, found.total(), AuditView.Page.of(found, page)));
    }

    /** All rows of some days, in the order of the chain. */
    @AllowedFor({Role.INSPECTOR, Role.AUDITOR})
    @Operation(
            summary = "Export what was done",
            description =
                    "All rows of whole days in UTC, in the order of the chain; today's, if no day is named. Lines of JSON can"
                            + " be verified by anybody: ./tekortwacht audit verify --file, or as docs/audit.md says.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day; without it the last one",
            schema = @Schema(type = "string", format = "date", example = "2026-11-20"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "The last day; without it today",
            schema = @Schema(type = "string", format = "date", example = "2026-11-21"))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "Lines of JSON, or a table for a spreadsheet",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"ndjson", "csv"},
                            defaultValue = "ndjson"))
    @ApiResponse(
            responseCode = "200",
            description = "The rows",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/v1/audit/events/_export")
    public ResponseEntity<Flux<DataBuffer>> exportAuditEvents(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        LocalDate first = query.date("from");
        LocalDate last = query.date("until");
        boolean isCsv = Boolean.TRUE.equals(query.one("format", AuditController::isTable));
        query.refuseFaults();
        LocalDate until = Objects.requireNonNullElse(last, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate from = Objects.requireNonNullElse(first, until);
        Flux<List<ChainRow>> pages = new WholeDays(trail).pages(from, until);
        return ResponseEntity.ok()
                .contentType(isCsv ? CSV : MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(from, until, isCsv))
                .body((isCsv ? table(pages) : pages.map(AuditController::lines)).map(AuditController::buffer));
    }

    private static boolean isTable(String format) {
        return switch (format) {
            case "ndjson" -> false;
            case "csv" -> true;
            default -> throw new IllegalArgumentException("must be ndjson or csv");
        };
    }

    private static String fileName(LocalDate from, LocalDate until, boolean isCsv) {
        return String.format(
                Locale.ROOT, "attachment; filename=\"audit-%s-%s.%s\"", from, until, isCsv ? "csv" : "ndjson");
    }

    private static String lines(List<ChainRow> rows) {
        return rows.stream().map(ExportLine::text).collect(Collectors.joining());
    }

    private static Flux<String> table(Flux<List<ChainRow>> pages) {
        List<String> names = new ArrayList<>(RowFields.NAMES);
        names.addAll(List.of("previous", "hash"));
        return Flux.just(CsvLine.of(names)).concatWith(pages.map(rows -> rows.stream()
                .map(row -> CsvLine.of(List.copyOf(cells(row))))
                .collect(Collectors.joining())));
    }

    private static Collection<String> cells(ChainRow row) {
        return ExportLine.fields(row).values().stream()
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the last verification found. */
    @AllowedFor({Role.INSPECTOR, Role.AUDITOR})
    @Operation(
            summary = "Whether the audit log is whole",
            description = "What the last verification found; it is done every ten minutes, and once a day of all rows.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description = "The request is not valid",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @GetMapping(path = "/v1/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<AuditView.Verified> showAuditVerification(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        query.refuseFaults();
        return verifications.last().map(AuditView.Verified::of);
    }
}
