/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.receipt.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Errors in the form of RFC 9457. */
final class Problems {

    static final String RETRY_AFTER_SECONDS = "10";

    private Problems() {}

    /** 400, for one part of the request. */
    static ErrorResponseException invalid(String part, String reason) {
        return invalid(List.of(new Fault(part, reason)));
    }

    /** 400, with every fault of the request. */
    static ErrorResponseException invalid(List<Fault> faults) {
        String detail = faults.stream()
                .map(fault -> Objects.requireNonNullElse(fault.field(), "request") + ": " + fault.reason())
                .collect(Collectors.joining("; "));
        ErrorResponseException problem = of(HttpStatus.BAD_REQUEST, "Invalid request", detail, null);
        problem.getBody().setProperty("errors", faults);
        return problem;
    }

    /** 400: the key stands for other bytes. */
    static ErrorResponseException otherBytes(UUID first) {
        ErrorResponseException problem = of(
                HttpStatus.BAD_REQUEST,
                "The Idempotency-Key was used for another request",
                "The first request with this key had other bytes. Nothing was taken; give a new request a new key.",
                null);
        problem.getBody().setProperty("receipt", first.toString());
        return problem;
    }

    /** 409: the first request of the key still runs. */
    static ErrorResponseException running(UUID first) {
        ErrorResponseException problem = of(
                HttpStatus.CONFLICT,
                "The first request with this Idempotency-Key still runs",
                "Nothing was taken. Ask again later for its answer.",
                null);
        problem.getBody().setProperty("receipt", first.toString());
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem;
    }

    /** 409: another was first. */
    static ErrorResponseException closed() {
        return of(
                HttpStatus.CONFLICT,
                "The entry is not open",
                "Another has closed it, or is about to. Look at it again before you do anything.",
                null);
    }

    /** 404. */
    static ErrorResponseException missing(String detail) {
        return of(HttpStatus.NOT_FOUND, "Not found", detail, null);
    }

    /** 503. */
    static ErrorResponseException away(Unavailable cause) {
        ErrorResponseException problem =
                of(HttpStatus.SERVICE_UNAVAILABLE, "Not available now", "Please try again later.", cause);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem;
    }

    private static ErrorResponseException of(
            HttpStatus status, String title, String detail, @Nullable Throwable cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, cause);
    }
}
