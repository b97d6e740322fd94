/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.ingest.line.OwnLines;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.LineReceipt;
import nl.tekortwacht.ingest.receipt.Tally;
import nl.tekortwacht.ingest.receipt.Unavailable;
import nl.tekortwacht.ingest.submission.BytesSeen;
import nl.tekortwacht.ingest.submission.Ending;
import nl.tekortwacht.ingest.submission.Opening;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where requests with lines are handed in: opens a submission, takes its lines in chunk by chunk, and gives the receipt.
 * Whatever ends the request early leaves a receipt that counts what is settled.
 */
public final class SubmissionDesk {

    /** Lines that are judged, stored and sent together: enough to spread the cost of each step, few enough to hold. */
    static final int CHUNK = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionDesk.class);
    private static final int MOST_OF_A_MEDIA_TYPE = 200;

    /** What is handed in here, and who takes it. */
    public record Duty(Submission.Kind kind, LineReceipt receipt) {}

    /**
     * Limits.
     *
     * @param keyLease how long a request may stand still before its Idempotency-Key is free again
     * @param mostRefused how many refused lines of one request are kept; with more, the request is ended
     */
    public record Limits(Duration keyLease, long mostRefused) {}

    private final Duty duty;
    private final Submissions submissions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Limits limits;

    /** A desk. */
    public SubmissionDesk(Duty duty, Submissions submissions, InstantSource clock, Supplier<UUID> ids, Limits limits) {
        this.duty = duty;
        this.submissions = submissions;
        this.clock = clock;
        this.ids = ids;
        this.limits = limits;
    }

    /**
     * Takes the body of a request.
     *
     * @param sender whose lines they are; of a party, lines that name another reporter are refused
     * @param bytes of the body, as they come in
     * @param read makes lines of them; asked once
     */
    Mono<ResponseEntity<Map<String, @Nullable Object>>> take(
            Sender sender,
            ServerHttpRequest request,
            Flux<byte[]> bytes,
            Function<Flux<byte[]>, Flux<ReceivedLine>> read) {
        MediaType type = request.getHeaders().getContentType();
        return take(sender, request, Objects.requireNonNullElse(type, MediaType.APPLICATION_OCTET_STREAM), bytes, read);
    }

    /**
     * Takes what a request brings.
     *
     * @param sender whose lines they are; of a party, lines that name another reporter are refused
     * @param type of the bytes
     * @param bytes as they come in; the receipt has their hash
     * @param read makes lines of them; asked once
     */
    Mono<ResponseEntity<Map<String, @Nullable Object>>> take(
            Sender sender,
            ServerHttpRequest request,
            MediaType type,
            Flux<byte[]> bytes,
            Function<Flux<byte[]>, Flux<ReceivedLine>> read) {
        return Mono.defer(() -> {
            Submission submission = submission(sender, request, type);
            return submissions
                    .open(submission, limits.keyLease())
                    .flatMap(opening -> switch (opening) {
                        case Opening.Opened opened -> whole(submission, bytes, read);
                        case Opening.Running first -> Mono.error(Problems.running(first.first()));
                        case Opening.Answered first -> again(first, bytes);
                    })
                    .onErrorResume(Unavailable.class, SubmissionDesk::nothingTaken);
        });
    }

    private Submission submission(Sender sender, ServerHttpRequest request, MediaType type) {
        String text = type.toString();
        return new Submission(
                ids.get(),
                duty.kind(),
                Submission.Origin.request(
                        text.substring(0, Math.min(text.length(), MOST_OF_A_MEDIA_TYPE)),
                        IdempotencyKey.of(request.getHeaders())),
                sender,
                now());
    }

    /** The lines to their end, or a note that they broke off. */
    private Mono<ResponseEntity<Map<String, @Nullable Object>>> whole(
            Submission submission, Flux<byte[]> bytes, Function<Flux<byte[]>, Flux<ReceivedLine>> read) {
        BytesSeen seen = new BytesSeen();
        Mono<Answers> work = ofSender(submission.sender(), read.apply(bytes.doOnNext(seen::add)))
                .buffer(CHUNK)
                .concatMap(chunk -> duty.receipt().take(submission, chunk), 1)
                .scan(Tally.NONE, Tally::plus)
                .takeUntil(tally -> tally.isInterrupted() || isTooMuch(tally))
                .last()
                .flatMap(tally -> end(submission, tally, seen));
        return Mono.usingWhen(
                        Mono.just(submission),
                        open -> work,
                        open -> Mono.empty(),
                        (open, failure) -> interrupt(open),
                        this::interrupt)
                .doOnError(ErrorResponseException.class, problem -> name(submission, problem))
                .map(Answers::response);
    }

    private static Flux<ReceivedLine> ofSender(Sender sender, Flux<ReceivedLine> lines) {
        PartyId party = sender.onlyFor();
        return party == null ? lines : lines.map(new OwnLines(party)::check);
    }

    private boolean isTooMuch(Tally tally) {
        return tally.counts().refused() > limits.mostRefused();
    }

    private Mono<Answers> end(Submission submission, Tally tally, BytesSeen seen) {
        if (tally.isInterrupted()) {
            return interrupt(submission).thenReturn(Answers.interrupted(submission.id(), tally));
        }
        if (isTooMuch(tally)) {
            return interrupt(submission).thenReturn(Answers.tooManyRefused(submission.id(), tally));
        }
        Answers answer = Answers.settled(submission.id(), tally);
        Ending ending = new Ending(
                now(), seen.fingerprint(), submission.origin().idempotencyKey() == null ? null : answer.toKeep());
        return submissions
                .complete(submission.id(), ending)
                .thenReturn(answer)
                .onErrorResume(Unavailable.class, away -> {
                    LOG.warn("receipt {} could not be closed", submission.id(), away);
                    return Mono.just(Answers.interrupted(submission.id(), tally));
                });
    }

    private Mono<Void> interrupt(Submission submission) {
        return Mono.defer(() -> submissions.interrupt(submission.id(), now()))
                .onErrorResume(
                        Unavailable.class,
                        away -> Mono.fromRunnable(() -> LOG.warn(
                                "receipt {} stays open until it is found to stand still", submission.id(), away)));
    }

    private static void name(Submission submission, ErrorResponseException problem) {
        problem.getBody().setProperty("receipt", submission.id().toString());
        problem.getHeaders().setLocation(Answers.address(submission.id()));
    }

    private static Mono<ResponseEntity<Map<String, @Nullable Object>>> again(
            Opening.Answered first, Flux<byte[]> bytes) {
        BytesSeen seen = new BytesSeen();
        return bytes.doOnNext(seen::add).then(Mono.defer(() -> {
            if (!seen.fingerprint().equals(first.fingerprint())) {
                return Mono.error(Problems.otherBytes(first.first()));
            }
            HttpHeaders headers = new HttpHeaders();
            headers.set(IdempotencyKey.REPLAYED, "true");
            return Mono.just(Answers.again(first.first(), first.answer()).response(headers));
        }));
    }

    private static Mono<ResponseEntity<Map<String, @Nullable Object>>> nothingTaken(Unavailable cause) {
        return Mono.fromCallable(() -> {
            LOG.warn("a request was not taken", cause);
            return Answers.interrupted(null, Tally.INTERRUPTED).response();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
