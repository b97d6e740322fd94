/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.LineReceipt;
import nl.tekortwacht.ingest.receipt.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the lines of a request in, chunk by chunk, and says what became of each. */
final class Answers {

    /** Lines that are judged, stored and sent together: enough to spread the cost of each step, few enough to hold. */
    static final int CHUNK = 1_000;

    private static final String RETRY_AFTER_SECONDS = "10";

    private Answers() {}

    /** 202 if anything was accepted or known already; else a problem with the same members. */
    static Mono<ResponseEntity<Map<String, @Nullable Object>>> take(Flux<ReceivedLine> lines, LineReceipt receipt) {
        return lines.buffer(CHUNK)
                .concatMap(receipt::take, 1)
                .takeUntil(Tally::isInterrupted)
                .reduce(Tally.NONE, Tally::plus)
                .flatMap(Answers::answer);
    }

    private static Mono<ResponseEntity<Map<String, @Nullable Object>>> answer(Tally tally) {
        if (tally.isInterrupted()) {
            return Mono.error(interrupted(tally));
        }
        return tally.counts().accepted() + tally.counts().duplicate() == 0
                ? Mono.error(nothingAccepted(tally))
                : Mono.just(ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(members(tally)));
    }

    private static ErrorResponseException nothingAccepted(Tally tally) {
        String detail = tally.counts().lines() == 0
                ? "There was no line in the request."
                : "Every line was refused; see refusals for the reasons.";
        return problem(HttpStatus.BAD_REQUEST, "Nothing was accepted", detail, tally);
    }

    private static ErrorResponseException interrupted(Tally tally) {
        ErrorResponseException problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not everything could be made safe",
                "The members count what is settled. Send the whole request again later: what was accepted counts as a"
                        + " duplicate then, and nothing is taken twice.",
                tally);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem;
    }

    private static ErrorResponseException problem(HttpStatus status, String title, String detail, Tally tally) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        members(tally).forEach(problem::setProperty);
        return new ErrorResponseException(status, problem, null);
    }

    private static Map<String, @Nullable Object> members(Tally tally) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("lines", tally.counts().lines());
        members.put("accepted", tally.counts().accepted());
        members.put("duplicate", tally.counts().duplicate());
        members.put("refused", tally.counts().refused());
        members.put(
                "refusals",
                tally.refusals().shown().stream().map(Answers::refusal).toList());
        members.put("refusalsLeftOut", tally.refusals().leftOut());
        members.put(
                "warnings",
                tally.warnings().shown().stream()
                        .map(warning -> fault(warning.line(), warning.warning()))
                        .toList());
        members.put("warningsLeftOut", tally.warnings().leftOut());
        return members;
    }

    private static Map<String, @Nullable Object> refusal(Tally.Refusal refusal) {
        Map<String, @Nullable Object> members =
                fault(refusal.line(), refusal.faults().getFirst());
        List<Fault> all = refusal.faults();
        members.put("faults", all);
        return members;
    }

    private static Map<String, @Nullable Object> fault(long line, Fault fault) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("line", line);
        members.put("field", fault.field());
        members.put("reason", fault.reason());
        return members;
    }
}
