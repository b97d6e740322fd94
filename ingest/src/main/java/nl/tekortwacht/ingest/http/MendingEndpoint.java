/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.text.CitizenNumbers;
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

/** Closes refused lines: mended, or discarded. A party may close those that it sent. */
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
     * Why entries are not needed; for several, which.
     *
     * @param receipt instead of {@code ids}: all open entries of that submission
     */
    public record Discard(
            @Nullable List<Long> ids,
            @Nullable UUID receipt,
            @Nullable String reason) {}

    /** Takes the mended line, one JSON object, instead. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY},
            scope = Scope.REPORT)
    @PostMapping(path = "/v1/quarantine/{entry}/_resubmit", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> resubmit(
            Grant grant, @PathVariable("entry") String entry, ServerWebExchange exchange) {
        long number = QuarantineEndpoint.number(entry);
        new QueryParameters(exchange).refuseFaults();
        BytesSeen seen = new BytesSeen();
        return bodies.lines(
                        Bodies.Form.JSON,
                        null,
                        null,
                        Bodies.bytes(exchange.getRequest().getBody()).doOnNext(seen::add))
                .collectList()
                .map(lines -> new Resubmission.Mended(number, only(lines), seen.fingerprint(), Senders.of(grant)))
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
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY},
            scope = Scope.REPORT)
    @PostMapping(path = "/v1/quarantine/{entry}/_discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Map<String, Object>> discard(
            Grant grant, @PathVariable("entry") String entry, @RequestBody Discard discard) {
        long number = QuarantineEndpoint.number(entry);
        if (discard.ids() != null || discard.receipt() != null) {
            throw Problems.invalid("ids", "the entry is named in the path");
        }
        return resubmission
                .discard(List.of(number), null, reason(discard), Senders.of(grant))
                .onErrorMap(Unavailable.class, Problems::away)
                .flatMap(closed -> closed == 1 ? Mono.just(closed) : why(grant, number))
                .map(MendingEndpoint::discarded);
    }

    private Mono<Long> why(Grant grant, long number) {
        return resubmission
                .isThere(number, Senders.of(grant))
                .flatMap(isThere ->
                        Mono.error(isThere ? Problems.closed() : QuarantineEndpoint.noSuch(String.valueOf(number))));
    }

    /** Discards those of the entries that are open; the answer says how many. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            own = {Role.MAH, Role.WHOLESALER, Role.PHARMACY},
            scope = Scope.REPORT)
    @PostMapping(path = "/v1/quarantine/_discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Map<String, Object>> discardSeveral(Grant grant, @RequestBody Discard discard) {
        List<Long> ids = discard.ids();
        UUID receipt = discard.receipt();
        if ((ids == null) == (receipt == null)) {
            throw Problems.invalid("ids", "give either ids or receipt");
        }
        if (ids != null && (ids.isEmpty() || ids.size() > MOST_IDS)) {
            throw Problems.invalid("ids", "must be 1 to " + MOST_IDS + " numbers");
        }
        return resubmission
                .discard(ids == null ? List.of() : ids, receipt, reason(discard), Senders.of(grant))
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
        return ownWords("reason", reason);
    }

    private static String ownWords(String field, String text) {
        if (CitizenNumbers.isIn(text)) {
            throw Problems.invalid(field, CitizenNumbers.REFUSAL);
        }
        return text.strip();
    }
}
