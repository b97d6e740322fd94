/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.time.LocalDate;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/** The announcement of a shortage as it is shown. */
record AnnouncementView(
        String reportId,
        String reporter,
        NotificationKind kind,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Cause cause,
        long noticeDays) {

    static @Nullable AnnouncementView of(@Nullable Announced announced) {
        return announced == null
                ? null
                : new AnnouncementView(
                        announced.reportId().value(),
                        announced.reporter().value(),
                        announced.kind(),
                        announced.start(),
                        announced.end(),
                        announced.cause(),
                        announced.noticeDays());
    }
}
