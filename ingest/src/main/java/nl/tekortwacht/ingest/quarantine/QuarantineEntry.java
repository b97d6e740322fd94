/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A refused line as it is kept.
 *
 * @param faults every fault, the one that counts first
 * @param closed null while it is open
 */
public record QuarantineEntry(
        long id,
        Source source,
        RefusedLine.Says says,
        List<Fault> faults,
        String reasonKind,
        Content content,
        QuarantineState state,
        @Nullable Closed closed) {

    /**
     * Where it came from.
     *
     * @param owner whose submission it was, see {@link nl.tekortwacht.ingest.submission.Sender#owner}
     * @param record the record of Kafka; null if it did not come that way
     */
    public record Source(
            UUID submission,
            String owner,
            Submission.Kind kind,
            long line,
            Instant receivedAt,
            @Nullable KafkaRecord record) {}

    /** A place in Kafka. */
    public record KafkaRecord(String topic, int partition, long offset) {}

    /**
     * What was sent.
     *
     * @param fields as they were read, in JSON; null if the line could not be read
     */
    public record Content(
            String sent, boolean isCut, @Nullable String fields) {}

    /**
     * How it was closed.
     *
     * @param by who did; null if they did not say
     * @param reason why it was discarded
     * @param resubmission the submission of the mended line
     */
    public record Closed(
            Instant at,
            @Nullable String by,
            @Nullable String reason,
            @Nullable UUID resubmission) {}
}
