/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.report.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Errors in the form of RFC 9457. */
final class Problems {

    private Problems() {}

    /** 400, with every fault of the request. */
    static ErrorResponseException invalid(List<Fault> faults) {
        String detail = faults.stream()
                .map(fault -> Objects.requireNonNullElse(fault.field(), "request") + ": " + fault.reason())
                .collect(Collectors.joining("; "));
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "Invalid request", detail);
        problem.setProperty("errors", faults);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    /** 404. */
    static ErrorResponseException missing(String detail) {
        return new ErrorResponseException(HttpStatus.NOT_FOUND, of(HttpStatus.NOT_FOUND, "Not found", detail), null);
    }

    static ProblemDetail of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
