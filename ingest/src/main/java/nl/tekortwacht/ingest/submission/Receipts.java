/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Looks receipts up. All methods fail with {@link nl.tekortwacht.ingest.receipt.Unavailable} if they cannot be reached.
 */
public interface Receipts {

    /** How many refused lines and how many warnings a receipt lists. */
    int LISTED = 1_000;

    /**
     * Which receipts are asked for; null = whatever.
     *
     * @param report the one that made this report safe
     * @param owner the party whose submissions they are
     */
    record Filter(
            @Nullable ReportKey report,
            @Nullable Door door,
            Submission.@Nullable State state,
            Submission.@Nullable Kind kind,
            @Nullable PartyId owner) {}

    /** A receipt with the first of its refused lines and of its warnings. */
    record Full(KeptReceipt receipt, List<RefusedLine> refused, List<LineNote> warnings, long allWarnings) {}

    /**
     * A refused line.
     *
     * @param entry its number in quarantine
     */
    record RefusedLine(long entry, long line, List<Fault> faults) {}

    /** A report that a submission made safe. */
    record SafeReport(ReportKey key, String product, long line, Instant receivedAt) {}

    /** The receipt of this submission; empty if there is none. */
    Mono<Full> find(UUID id);

    /** Receipts, the newest first. */
    Mono<Slice<KeptReceipt>> list(Filter filter, PageRequest page);

    /** The reports that a submission made safe, by line. */
    Mono<Slice<SafeReport>> reports(UUID id, PageRequest page);
}
