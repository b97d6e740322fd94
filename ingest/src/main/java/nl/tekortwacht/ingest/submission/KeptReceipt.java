/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a submission.
 *
 * @param fingerprint null until all of it was received
 */
public record KeptReceipt(
        Submission submission,
        Submission.State state,
        Progress progress,
        @Nullable Fingerprint fingerprint,
        Counts counts) {

    /**
     * How far it got.
     *
     * @param movedAt when it last got on
     * @param finishedAt null while it is open
     */
    public record Progress(Instant movedAt, @Nullable Instant finishedAt) {}

    /** How many of its lines had which outcome: {@code lines = accepted + duplicate + refused}. */
    public record Counts(long lines, long accepted, long duplicate, long refused) {}
}
