/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers in the form that the Dutch API rules ask for. */
final class Answers {

    private static final String VERSION = "0.1.0";

    private Answers() {}

    static ResponseEntity<Object> of(HttpStatus status, Object body) {
        return of(status, MediaType.APPLICATION_JSON, body);
    }

    static ResponseEntity<Object> notFound(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
        problem.setTitle("Not found");
        return of(HttpStatus.NOT_FOUND, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    static ResponseEntity<Object> refusal(BadRequestException bad) {
        String detail = bad.faults().stream()
                .map(fault -> Objects.requireNonNullElse(fault.field(), "request") + ": " + fault.reason())
                .collect(Collectors.joining("; "));
        return refusal(detail, bad.faults());
    }

    static ResponseEntity<Object> refusal(@Nullable String detail, List<?> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("Invalid request");
        problem.setProperty("errors", faults);
        return of(HttpStatus.BAD_REQUEST, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private static ResponseEntity<Object> of(HttpStatus status, MediaType type, Object body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("API-Version", VERSION)
                .body(body);
    }
}
