/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.receipt.Tally;
import nl.tekortwacht.ingest.submission.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;

/**
 * What a sender is told: the counts, the refused lines, the receipt. With 202 if anything was accepted or known already,
 * else as a problem with the same members.
 *
 * @param receipt null if nothing is kept of the request
 */
record Answers(
        HttpStatus status,
        Map<String, @Nullable Object> members,
        @Nullable UUID receipt) {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    /** All lines are settled. */
    static Answers settled(UUID receipt, Tally tally) {
        if (tally.counts().accepted() + tally.counts().duplicate() > 0) {
            return new Answers(HttpStatus.ACCEPTED, members(receipt, tally), receipt);
        }
        String detail = tally.counts().lines() == 0
                ? "There was no line in the request."
                : "Every line was refused; see refusals for the reasons.";
        return problem(HttpStatus.BAD_REQUEST, "Nothing was accepted", detail, receipt, tally);
    }

    /** Something could not be reached. */
    static Answers interrupted(@Nullable UUID receipt, Tally tally) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not everything could be made safe",
                "The members count what is settled. Send the whole request again later: what was accepted counts as a"
                        + " duplicate then, and nothing is taken twice.",
                receipt,
                tally);
    }

    /** So many lines were refused that the rest was not read. */
    static Answers tooManyRefused(UUID receipt, Tally tally) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "Too many lines were refused",
                "The members count what is settled; the rest of the request was not read. Mend it and send it again:"
                        + " what was accepted counts as a duplicate then.",
                receipt,
                tally);
    }

    /** What was told before. */
    static Answers again(UUID receipt, Answer told) {
        return new Answers(HttpStatus.valueOf(told.status()), Json.MAPPER.readValue(told.body(), MEMBERS), receipt);
    }

    /** To be told again. */
    Answer toKeep() {
        return new Answer(status.value(), Json.text(members));
    }

    ResponseEntity<Map<String, @Nullable Object>> response() {
        return response(new HttpHeaders());
    }

    /** The answer with these headers and its own. */
    ResponseEntity<Map<String, @Nullable Object>> response(HttpHeaders headers) {
        headers.setContentType(status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        if (receipt != null) {
            headers.setLocation(address(receipt));
        }
        return ResponseEntity.status(status).headers(headers).body(members);
    }

    /** Where the receipt is. */
    static URI address(UUID receipt) {
        return URI.create("/v1/receipts/" + receipt);
    }

    private static Answers problem(
            HttpStatus status, String title, String detail, @Nullable UUID receipt, Tally tally) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("status", status.value());
        members.put("title", title);
        members.put("detail", detail);
        members.putAll(members(receipt, tally));
        return new Answers(status, members, receipt);
    }

    private static Map<String, @Nullable Object> members(@Nullable UUID receipt, Tally tally) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (receipt != null) {
            members.put("receipt", receipt.toString());
        }
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
