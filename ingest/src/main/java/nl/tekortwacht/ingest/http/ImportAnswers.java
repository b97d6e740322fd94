/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tekortwacht.ingest.imports.ImportSummary;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** What the sender of a raw file is told: what became of its rows, and the receipts of the lines made of them. */
final class ImportAnswers {

    /**
     * What came of the registry lines or of the reports.
     *
     * @param members null = there were none, or they were not handed in
     */
    record Part(HttpStatusCode status, @Nullable Map<String, @Nullable Object> members) {

        static final Part NO_LINES = new Part(HttpStatus.NO_CONTENT, null);
        static final Part NOT_HANDED_IN = new Part(HttpStatus.SERVICE_UNAVAILABLE, null);

        static Part of(ResponseEntity<Map<String, @Nullable Object>> answer) {
            return new Part(answer.getStatusCode(), answer.getBody());
        }
    }

    private final ImportWriter.Conversion conversion;

    ImportAnswers(ImportWriter.Conversion conversion) {
        this.conversion = conversion;
    }

    boolean hasRegistryLines() {
        return conversion.summary().registryLines() > 0;
    }

    boolean hasReports() {
        return !conversion.summary().reports().isEmpty();
    }

    /** 400: not what the importer reads. */
    static ErrorResponseException notTheFormat(Importer importer, String reason) {
        return problem("Not " + importer.format(), "The file is not " + importer.reads() + ": " + reason + ".");
    }

    /** 400: no row of it could be used. */
    static ErrorResponseException nothingUsable(ImportWriter.Conversion conversion) {
        String reason = conversion.unusable().stream()
                .findFirst()
                .map(ImportAnswers::reason)
                .orElse("there is no row in it");
        ErrorResponseException problem =
                problem("Not " + conversion.summary().format(), "No row could be used: " + reason + ".");
        conversion(conversion).forEach((name, value) -> {
            if (value != null) {
                problem.getBody().setProperty(name, value);
            }
        });
        return problem;
    }

    /** The whole answer. */
    ResponseEntity<Map<String, @Nullable Object>> of(Part registry, Part reports) {
        HttpStatus status = status(registry, reports);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (status.isError()) {
            members.put("status", status.value());
            members.put("title", status == HttpStatus.BAD_REQUEST ? "Nothing was accepted" : "Not everything is safe");
            members.put("detail", detail(status));
        }
        members.putAll(conversion(conversion));
        members.put("registry", registry.members());
        members.put("reports", reports.members());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        return ResponseEntity.status(status).headers(headers).body(members);
    }

    private static HttpStatus status(Part registry, Part reports) {
        if (registry.status().is5xxServerError() || reports.status().is5xxServerError()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        boolean isAnyTaken = registry.status().isSameCodeAs(HttpStatus.ACCEPTED)
                || reports.status().isSameCodeAs(HttpStatus.ACCEPTED);
        return isAnyTaken ? HttpStatus.ACCEPTED : HttpStatus.BAD_REQUEST;
    }

    private static String detail(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? "Every line made of the file was refused; see the refusals of registry and reports."
                : "Send the whole file again later: what was accepted counts as a duplicate then.";
    }

    private static Map<String, @Nullable Object> conversion(ImportWriter.Conversion conversion) {
        ImportSummary summary = conversion.summary();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("conversion", summary);
        members.put("unusableRows", conversion.unusable());
        members.put(
                "unusableRowsLeftOut",
                summary.rowsUnusable() - conversion.unusable().size());
        return members;
    }

    private static String reason(RowRemark remark) {
        String detail = remark.detail();
        return remark.reason() + (detail == null || detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private static ErrorResponseException problem(String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle(title);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
