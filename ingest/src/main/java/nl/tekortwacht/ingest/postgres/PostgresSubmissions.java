/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.ingest.submission.Answer;
import nl.tekortwacht.ingest.submission.Ending;
import nl.tekortwacht.ingest.submission.Fingerprint;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.Opening;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import reactor.core.publisher.Mono;

/** Keeps submissions in {@code ingest.submissions}. */
public final class PostgresSubmissions implements Submissions {

    private static final String OPEN = """
            insert into ingest.submissions
              (id, kind, door, media_type, source, idempotency_key, received_at, moved_at, state, owner)
            values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), 'OPEN', $8)
            on conflict (owner, kind, idempotency_key) where idempotency_key is not null and state <> 'INTERRUPTED'
            do nothing""";

    private static final String FIRST = """
            select id, state, bytes, encode(sha256, 'hex') as sha256, answer_status, answer,
              moved_at <= clock_timestamp() - make_interval(secs => $3) as is_still
            from ingest.submissions
            where kind = $1 and idempotency_key = $2 and owner = $4 and state <> 'INTERRUPTED'""";

    private static final String BREAK_OFF = """
            update ingest.submissions set state = 'INTERRUPTED', finished_at = $2
            where id = $1 and state = 'OPEN' and moved_at <= clock_timestamp() - make_interval(secs => $3)""";

    /** What comes to its end after it was thought to have broken off has lost its key, which another may have by now. */
    private static final String COMPLETE = """
            update ingest.submissions set state = 'COMPLETE', finished_at = $2,
              moved_at = clock_timestamp(), bytes = $3, sha256 = decode($4, 'hex'),
              answer_status = $5::int, answer = $6,
              idempotency_key = case when state = 'OPEN' then idempotency_key end
            where id = $1""";

    private static final String INTERRUPT = """
            update ingest.submissions set state = 'INTERRUPTED', finished_at = $2 where id = $1 and state = 'OPEN'""";

    private static final String INTERRUPT_STILL = """
            update ingest.submissions set state = 'INTERRUPTED', finished_at = $2
            where state = 'OPEN' and moved_at <= clock_timestamp() - make_interval(secs => $1)""";

    private static final String WARN = """
            update ingest.submissions set warnings = warnings || $2::text::jsonb, warnings_count = warnings_count + 1
            where id = $1""";

    /** Between two looks at a key its submission may end; each time that happens, somebody made headway. */
    private static final int ATTEMPTS = 5;

    private record First(UUID id, boolean isOpen, boolean isStill, Opening opening) {}

    private final Database database;

    /** Submissions in this database. */
    public PostgresSubmissions(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Opening> open(Submission submission, Duration keyLease) {
        return open(submission, keyLease, ATTEMPTS);
    }

    private Mono<Opening> open(Submission submission, Duration keyLease, int attempts) {
        Submission.Origin origin = submission.origin();
        return database.change(
                        OPEN,
                        submission.id(),
                        submission.kind().name(),
                        origin.door().label(),
                        origin.mediaType(),
                        origin.source(),
                        origin.idempotencyKey(),
                        submission.receivedAt(),
                        submission.sender().owner())
                .flatMap(inserted -> inserted == 1 || origin.idempotencyKey() == null
                        ? Mono.<Opening>just(new Opening.Opened())
                        : taken(submission, origin.idempotencyKey(), keyLease, attempts));
    }

    private Mono<Opening> taken(Submission submission, String key, Duration keyLease, int attempts) {
        return database.rows(
                        FIRST,
                        PostgresSubmissions::first,
                        submission.kind().name(),
                        key,
                        seconds(keyLease),
                        submission.sender().owner())
                .flatMap(found -> {
                    if (found.isEmpty()) {
                        return again(submission, keyLease, attempts);
                    }
                    First first = found.getFirst();
                    return first.isOpen && first.isStill
                            ? database.change(BREAK_OFF, first.id, submission.receivedAt(), seconds(keyLease))
                                    .then(again(submission, keyLease, attempts))
                            : Mono.just(first.opening);
                });
    }

    private Mono<Opening> again(Submission submission, Duration keyLease, int attempts) {
        return attempts > 1
                ? Mono.defer(() -> open(submission, keyLease, attempts - 1))
                : Mono.just(new Opening.Running(submission.id()));
    }

    private static First first(Readable row) {
        UUID id = Columns.required(row, "id", UUID.class);
        boolean isOpen = Columns.required(row, "state", String.class).equals(Submission.State.OPEN.name());
        boolean isStill = Columns.required(row, "is_still", Boolean.class);
        return new First(id, isOpen, isStill, isOpen ? new Opening.Running(id) : answered(id, row));
    }

    private static Opening answered(UUID id, Readable row) {
        return new Opening.Answered(
                id,
                new Fingerprint(
                        Columns.required(row, "bytes", Long.class), Columns.required(row, "sha256", String.class)),
                new Answer(
                        Columns.required(row, "answer_status", Integer.class),
                        Columns.required(row, "answer", String.class)));
    }

    @Override
    public Mono<Void> warn(UUID id, LineNote warning) {
        return database.change(WARN, id, Json.text(List.of(Settling.row(warning))))
                .then();
    }

    @Override
    public Mono<Void> complete(UUID id, Ending ending) {
        Answer answer = ending.answer();
        return database.change(
                        COMPLETE,
                        id,
                        ending.at(),
                        ending.fingerprint().bytes(),
                        ending.fingerprint().sha256(),
                        answer == null ? null : String.valueOf(answer.status()),
                        answer == null ? null : Storable.text(answer.body()))
                .then();
    }

    @Override
    public Mono<Void> interrupt(UUID id, Instant at) {
        return database.change(INTERRUPT, id, at).then();
    }

    @Override
    public Mono<Long> interruptStill(Duration stillFor, Instant at) {
        return database.change(INTERRUPT_STILL, seconds(stillFor), at);
    }

    private static double seconds(Duration duration) {
        return (double) duration.toSeconds();
    }
}
