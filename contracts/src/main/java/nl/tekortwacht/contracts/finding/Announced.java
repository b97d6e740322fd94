/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * The announcement that belongs to a shortage, in its version in effect.
 *
 * @param end the first day after it, as ended by a placing on the market; null = open
 * @param noticeDays days from the first receipt of the announcement to its start; negative if it came after
 */
public record Announced(
        ReportId reportId,
        PartyId reporter,
        NotificationKind kind,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Cause cause,
        long noticeDays) {}
