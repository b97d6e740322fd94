/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a holder sent about a failure, in short.
 *
 * @param kind the name of the notification kind, or {@code RETRACTION}
 * @param start null for a retraction
 * @param end null if unknown
 */
public record Announced(
        ReportId reportId,
        String kind,
        Instant receivedAt,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    static Announced of(Report report) {
        return report instanceof Notification it
                ? new Announced(it.reportId(), it.kind().name(), it.receivedAt(), it.start(), it.end())
                : new Announced(report.reportId(), "RETRACTION", report.receivedAt(), null, null);
    }
}
