/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.RawLine;
import nl.tekortwacht.contracts.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One line with all that can be said of it without the other lines. Small, because a file has millions.
 *
 * @param claim which report it says it is; null if it does not say so in a form that could be one
 * @param receivedAt null if it is not known
 * @param report what it reports; null if something is wrong
 * @param sent the line itself, kept only where it may have to be read again with another receipt
 */
record Draft(
        long line,
        @Nullable Claim claim,
        @Nullable Instant receivedAt,
        @Nullable Report report,
        Remarks remarks,
        @Nullable RawLine sent) {

    /**
     * Which report a line says it is.
     *
     * @param hash the content; null if the type is unknown
     * @param named what it names; null if nothing
     */
    record Claim(
            ReportKey key,
            @Nullable ReportType type,
            @Nullable ContentHash hash,
            @Nullable Named named) {}

    /** The reports that a line names, and what of its own must fit them. */
    record Named(
            @Nullable ProductId product,
            @Nullable NotificationKind kind,
            @Nullable ReportId replaces,
            @Nullable ReportId retracts) {}

    /** What was found while reading it, the faults in the order of the fields. */
    record Remarks(List<Fault> faults, List<Fault> warnings) {

        static final Remarks NONE = new Remarks(List.of(), List.of());

        static Remarks of(List<Fault> faults, List<Fault> warnings) {
            return faults.isEmpty() && warnings.isEmpty() ? NONE : new Remarks(faults, warnings);
        }
    }

    /** A line that could not be read. */
    static Draft unreadable(long line, String reason) {
        return new Draft(line, null, null, null, new Remarks(List.of(new Fault(null, reason)), List.of()), null);
    }
}
