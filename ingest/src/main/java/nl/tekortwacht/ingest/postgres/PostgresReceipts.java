/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.submission.Door;
import nl.tekortwacht.ingest.submission.Fingerprint;
import nl.tekortwacht.ingest.submission.KeptReceipt;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.PageRequest;
import nl.tekortwacht.ingest.submission.Receipts;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.ingest.submission.Slice;
import nl.tekortwacht.ingest.submission.Submission;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Looks receipts up in {@code ingest.submissions}, and what they cover in the tables of reports and of refused lines. */
public final class PostgresReceipts implements Receipts {

    private static final String COLUMNS = """
            select id, kind, door, media_type, source, idempotency_key, received_at, moved_at, finished_at, state, bytes,
              encode(sha256, 'hex') as sha256, lines, accepted, duplicate, refused, owner
            from ingest.submissions""";

    private static final String ONE = COLUMNS + " where id = $1";

    private static final String OF_ANY_REPORT = " where $1::text is null and $2::text is null";

    private static final String OF_REPORT = " where id = (select submission_id from ingest.reports"
            + " where reporter = $1::text and report_id = $2::text and safe)";

    private static final String MATCHING = " and ($3::text is null or door = $3::text)"
            + " and ($4::text is null or state = $4::text) and ($5::text is null or kind = $5::text)"
            + " and ($6::text is null or owner = $6::text)";

    private static final String PAGE = " order by received_at desc, id limit $7 offset $8";

    private static final String COUNT = "select count(*) as total from ingest.submissions";

    private static final String WARNINGS =
            "select warnings::text as warnings, warnings_count from ingest.submissions where id = $1";

    private static final String REFUSED = """
            select id, line, faults::text as faults from ingest.quarantine
            where submission_id = $1 order by line limit $2""";

    private static final String REPORTS = """
            select reporter, report_id, product_id, line, received_at from ingest.reports
            where submission_id = $1 order by line limit $2 offset $3""";

    private static final String COUNT_REPORTS = "select count(*) as total from ingest.reports where submission_id = $1";

    private record Warnings(List<LineNote> first, long all) {}

    private final Database database;

    /** Receipts in this database. */
    public PostgresReceipts(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Full> find(UUID id) {
        return database.rows(ONE, PostgresReceipts::receipt, id)
                .flatMap(found -> found.isEmpty() ? Mono.empty() : full(found.getFirst()));
    }

    private Mono<Full> full(KeptReceipt receipt) {
        UUID id = receipt.submission().id();
        return database.rows(REFUSED, PostgresReceipts::refused, id, LISTED)
                .flatMap(refused -> database.rows(WARNINGS, PostgresReceipts::warnings, id)
                        .map(List::getFirst)
                        .map(warnings -> new Full(receipt, refused, warnings.first, warnings.all)));
    }

    @Override
    public Mono<Slice<KeptReceipt>> list(Filter filter, PageRequest page) {
        ReportKey report = filter.report();
        @Nullable
        Object[] matching = {
            report == null ? null : report.reporter().value(),
            report == null ? null : report.reportId().value(),
            filter.door() == null ? null : filter.door().label(),
            filter.state() == null ? null : filter.state().name(),
            filter.kind() == null ? null : filter.kind().name(),
            filter.owner() == null ? null : filter.owner().value()
        };
        @Nullable Object[] paged = Arrays.copyOf(matching, matching.length + 2);
        paged[matching.length] = page.pageSize();
        paged[matching.length + 1] = page.offset();
        String where = (report == null ? OF_ANY_REPORT : OF_REPORT) + MATCHING;
        return database.rows(COUNT + where, PostgresReceipts::total, matching)
                .flatMap(total -> database.rows(COLUMNS + where + PAGE, PostgresReceipts::receipt, paged)
                        .map(rows -> new Slice<>(rows, total.getFirst())));
    }

    @Override
    public Mono<Slice<SafeReport>> reports(UUID id, PageRequest page) {
        return database.rows(COUNT_REPORTS, PostgresReceipts::total, id)
                .flatMap(total -> database.rows(REPORTS, PostgresReceipts::report, id, page.pageSize(), page.offset())
                        .map(rows -> new Slice<>(rows, total.getFirst())));
    }

    private static long total(Readable row) {
        return Columns.required(row, "total", Long.class);
    }

    private static KeptReceipt receipt(Readable row) {
        return new KeptReceipt(
                submission(row),
                Submission.State.valueOf(Columns.required(row, "state", String.class)),
                new KeptReceipt.Progress(
                        Columns.required(row, "moved_at", Instant.class), row.get("finished_at", Instant.class)),
                fingerprint(row),
                new KeptReceipt.Counts(
                        Columns.required(row, "lines", Long.class),
                        Columns.required(row, "accepted", Long.class),
                        Columns.required(row, "duplicate", Long.class),
                        Columns.required(row, "refused", Long.class)));
    }

    private static Submission submission(Readable row) {
        return new Submission(
                Columns.required(row, "id", UUID.class),
                Submission.Kind.valueOf(Columns.required(row, "kind", String.class)),
                new Submission.Origin(
                        Door.ofLabel(Columns.required(row, "door", String.class)),
                        Columns.required(row, "media_type", String.class),
                        row.get("source", String.class),
                        null,
                        row.get("idempotency_key", String.class)),
                new Sender(Columns.required(row, "owner", String.class), null),
                Columns.required(row, "received_at", Instant.class));
    }

    private static @Nullable Fingerprint fingerprint(Readable row) {
        Long bytes = row.get("bytes", Long.class);
        return bytes == null ? null : new Fingerprint(bytes, Columns.required(row, "sha256", String.class));
    }

    private static RefusedLine refused(Readable row) {
        return new RefusedLine(
                Columns.required(row, "id", Long.class),
                Columns.required(row, "line", Long.class),
                List.of(Json.read(Columns.required(row, "faults", String.class), Fault[].class)));
    }

    private static Warnings warnings(Readable row) {
        LineNote[] kept = Json.read(Columns.required(row, "warnings", String.class), LineNote[].class);
        return new Warnings(
                Arrays.stream(kept).limit(LISTED).toList(), Columns.required(row, "warnings_count", Long.class));
    }

    private static SafeReport report(Readable row) {
        return new SafeReport(
                new ReportKey(
                        new PartyId(Columns.required(row, "reporter", String.class)),
                        new ReportId(Columns.required(row, "report_id", String.class))),
                Columns.required(row, "product_id", String.class),
                Columns.required(row, "line", Long.class),
                Columns.required(row, "received_at", Instant.class));
    }
}
