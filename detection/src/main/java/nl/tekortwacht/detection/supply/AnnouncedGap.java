/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * A period in which the holder says that it delivers nothing, or less.
 *
 * @param end the first day after it; null = open
 */
public record AnnouncedGap(
        ReportId reportId,
        NotificationKind kind,
        LocalDate start,
        @Nullable LocalDate end) {

    /** Whether the day lies before its end. */
    public boolean reaches(LocalDate day) {
        return end == null || day.isBefore(end);
    }
}
