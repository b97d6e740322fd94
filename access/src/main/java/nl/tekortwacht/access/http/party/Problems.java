/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

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
        ErrorResponseException problem = of(HttpStatus.BAD_REQUEST, "Invalid request", detail);
        problem.getBody().setProperty("errors", faults);
        return problem;
    }

    /** 404; the same for what is not there and for what is of somebody else. */
    static ErrorResponseException missing(String detail) {
        return of(HttpStatus.NOT_FOUND, "Not found", detail);
    }

    /** 409. */
    static ErrorResponseException conflict(String detail) {
        return of(HttpStatus.CONFLICT, "Not now", detail);
    }

    /** 403, for what is sent in for somebody else. */
    static ErrorResponseException ofAnother() {
        return of(HttpStatus.FORBIDDEN, "Not for you", "This is for your own party only.");
    }

    static ErrorResponseException of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }
}
