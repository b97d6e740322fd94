/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.nio.charset.Charset;
import java.util.Map;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.ingest.intake.ReportType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for reports, in every form. */
@RestController
public final class ReportsEndpoint {

    private final SubmissionDesk desk;
    private final Bodies bodies;

    /** A door to this desk. */
    public ReportsEndpoint(SubmissionDesk desk, Bodies bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    /**
     * Takes reports: lines or an array of JSON, a table in CSV or a workbook.
     *
     * @param type what the rows of a table report, if they do not say it
     */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY},
            scope = Scope.REPORT)
    @PostMapping("/v1/reports")
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> take(
            Grant grant, ServerHttpRequest request, @RequestParam(required = false) @Nullable String type) {
        ReportType said = Uploads.said(type);
        MediaType media = request.getHeaders().getContentType();
        Bodies.Form form = Uploads.form(media).orElseThrow(Uploads::unsupported);
        Charset named = media == null ? null : media.getCharset();
        return desk.take(
                Senders.of(grant),
                request,
                Bodies.bytes(request.getBody()),
                body -> bodies.lines(form, named, said, body));
    }

    /**
     * Takes one file that is uploaded from a form.
     *
     * @param type what the rows of a table report, if they do not say it
     */
    @AllowedFor(
            value = {Role.MACHINE, Role.ADMINISTRATOR},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY},
            scope = Scope.REPORT)
    @PostMapping(path = "/v1/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeUpload(
            Grant grant, ServerHttpRequest request, @RequestParam(required = false) @Nullable String type) {
        ReportType said = Uploads.said(type);
        return bodies.uploads().with(request, file -> {
            MediaType media = file.headers().getContentType();
            Charset named = media == null ? null : media.getCharset();
            Bodies.Form form = Uploads.form(file);
            return desk.take(
                    Senders.of(grant),
                    request,
                    MediaType.valueOf(form.type()),
                    Bodies.bytes(file.content()),
                    body -> bodies.lines(form, named, said, body));
        });
    }
}
