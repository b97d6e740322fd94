/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.quarantine.QuarantineEntry;
import nl.tekortwacht.ingest.quarantine.QuarantineState;
import nl.tekortwacht.ingest.quarantine.RefusedLine;
import nl.tekortwacht.ingest.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code ingest.quarantine}. */
final class EntryRows {

    static final String ALL = """
            select quarantine.id, submission_id, submissions.owner, submissions.kind, line, kafka_topic, kafka_partition, kafka_offset,
              quarantine.received_at, reporter, product_id, type, faults::text as faults, reason_kind, sent, sent_is_cut,
              fields::text as fields, quarantine.state, closed_at, closed_by, closed_reason, resubmission
            from ingest.quarantine join ingest.submissions on submissions.id = submission_id""";

    static final String ONE = ALL + " where quarantine.id = $1";

    private EntryRows() {}

    static QuarantineEntry read(Readable row) {
        return new QuarantineEntry(
                Columns.required(row, "id", Long.class),
                source(row),
                new RefusedLine.Says(
                        row.get("reporter", String.class),
                        row.get("product_id", String.class),
                        row.get("type", String.class)),
                List.of(Json.read(Columns.required(row, "faults", String.class), Fault[].class)),
                Columns.required(row, "reason_kind", String.class),
                new QuarantineEntry.Content(
                        Columns.required(row, "sent", String.class),
                        Columns.required(row, "sent_is_cut", Boolean.class),
                        row.get("fields", String.class)),
                QuarantineState.valueOf(Columns.required(row, "state", String.class)),
                closed(row));
    }

    private static QuarantineEntry.Source source(Readable row) {
        String topic = row.get("kafka_topic", String.class);
        QuarantineEntry.KafkaRecord record = topic == null
                ? null
                : new QuarantineEntry.KafkaRecord(
                        topic,
                        Columns.required(row, "kafka_partition", Integer.class),
                        Columns.required(row, "kafka_offset", Long.class));
        return new QuarantineEntry.Source(
                Columns.required(row, "submission_id", UUID.class),
                Columns.required(row, "owner", String.class),
                Submission.Kind.valueOf(Columns.required(row, "kind", String.class)),
                Columns.required(row, "line", Long.class),
                Columns.required(row, "received_at", Instant.class),
                record);
    }

    private static QuarantineEntry.@Nullable Closed closed(Readable row) {
        Instant at = row.get("closed_at", Instant.class);
        return at == null
                ? null
                : new QuarantineEntry.Closed(
                        at,
                        row.get("closed_by", String.class),
                        row.get("closed_reason", String.class),
                        row.get("resubmission", UUID.class));
    }
}
