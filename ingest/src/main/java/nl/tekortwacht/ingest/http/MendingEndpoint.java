/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.Resubmission;
import nl.tekortwacht.ingest.receipt.Tally;
import nl.tekortwacht.ingest.receipt.Unavailable;
import nl.tekortwacht.ingest.submission.BytesSeen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Closes refused lines: mended, or discarded. Once callers sign in, a reporter may mend its own. */
@RestController
public final class MendingEndpoint {

    private static final int MOST_IDS = 1_000;
    private static final int MOST_CHARACTERS = 1_000;

    private final Resubmission resubmission;
    private final Bodies bodies;

    /** Closes by this. */
    public MendingEndpoint(Resubmission resubmission, Bodies bodies) {
        this.bodies = bodies;
        this.resubmission = resubmission;
    }

    /**
     * Why entries are not needed, and by whom that was decided; for several, which.
     *
     * @param receipt instead of {@code ids}: all open entries of that submission
     */
    public record Discard(
            @Nullable List<Long> ids,
            @Nullable UUID receipt,
            @Nullable String reason,
            @Nullable String by) {}

    /** Takes the mended line, one JSON object, instead; {@code by} in the query says who mended it. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @PostMapping(path = "/v1/quarantine/{entry}/_resubmit", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> resubmit(
            @PathVariable("entry") String entry, ServerWebExchange exchange) {
        long number = QuarantineEndpoint.number(entry);
        QueryParameters query = new QueryParameters(exchange);
        String by = query.text("by");
        query.refuseFaults();
        BytesSeen seen = new BytesSeen();
        return bodies.lines(
                        Bodies.Form.JSON,
                        null,
                        null,
                        Bodies.bytes(exchange.getRequest().getBody()).doOnNext(seen::add))
                .collectList()
                .map(lines -> new Resubmission.Mended(number, only(lines), seen.fingerprint(), by))
                .flatMap(resubmission::take)
                .onErrorMap(Unavailable.class, Problems::away)
                .switchIfEmpty(Mono.error(() -> QuarantineEndpoint.noSuch(entry)))
                .map(MendingEndpoint::answer);
    }

    private static ReceivedLine only(List<ReceivedLine> lines) {
        if (lines.size() != 1) {
            throw Problems.invalid(List.of(new Fault(null, "must be one JSON object: the mended line")));
        }
        return lines.getFirst();
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Resubmission.Result result) {
        return switch (result) {
            case Resubmission.Result.Taken taken ->
                Answers.settled(taken.receipt(), taken.tally()).response();
            case Resubmission.Result.Refused refused ->
                Answers.settled(refused.receipt(), refused.tally()).response();
            case Resubmission.Result.Interrupted interrupted ->
                Answers.interrupted(interrupted.receipt(), Tally.INTERRUPTED).response();
            case Resubmission.Result.Late late -> throw Problems.closed();
        };
    }

    /** Discards one entry. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @PostMapping(path = "/v1/quarantine/{entry}/_discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Map<String, Object>> discard(@PathVariable("entry") String entry, @RequestBody Discard discard) {
        long number = QuarantineEndpoint.number(entry);
        if (discard.ids() != null || discard.receipt() != null) {
            throw Problems.invalid("ids", "the entry is named in the path");
        }
        return resubmission
                .discard(List.of(number), null, reason(discard), by(discard))
                .onErrorMap(Unavailable.class, Problems::away)
                .flatMap(closed -> closed == 1 ? Mono.just(closed) : why(number))
                .map(MendingEndpoint::discarded);
    }

    private Mono<Long> why(long number) {
        return resubmission
                .isThere(number)
                .flatMap(isThere ->
                        Mono.error(isThere ? Problems.closed() : QuarantineEndpoint.noSuch(String.valueOf(number))));
    }

    /** Discards those of the entries that are open; the answer says how many. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @PostMapping(path = "/v1/quarantine/_discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Map<String, Object>> discardSeveral(@RequestBody Discard discard) {
        List<Long> ids = discard.ids();
        UUID receipt = discard.receipt();
        if ((ids == null) == (receipt == null)) {
            throw Problems.invalid("ids", "give either ids or receipt");
        }
        if (ids != null && (ids.isEmpty() || ids.size() > MOST_IDS)) {
            throw Problems.invalid("ids", "must be 1 to " + MOST_IDS + " numbers");
        }
        return resubmission
                .discard(ids == null ? List.of() : ids, receipt, reason(discard), by(discard))
                .onErrorMap(Unavailable.class, Problems::away)
                .map(MendingEndpoint::discarded);
    }

    private static Map<String, Object> discarded(long entries) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("discarded", entries);
        return answer;
    }

    private static String reason(Discard discard) {
        String reason = discard.reason();
        if (reason == null || reason.isBlank() || reason.length() > MOST_CHARACTERS) {
            throw Problems.invalid("reason", "must say why, in 1 to " + MOST_CHARACTERS + " characters");
        }
        return reason.strip();
    }

    private static String by(Discard discard) {
        String by = discard.by();
        if (by == null || by.isBlank() || by.length() > MOST_CHARACTERS) {
            throw Problems.invalid("by", "must say who decided it, in 1 to " + MOST_CHARACTERS + " characters");
        }
        return by.strip();
    }
}
