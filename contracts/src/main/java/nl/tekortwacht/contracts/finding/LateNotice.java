/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.NotificationKind;

/**
 * A notification that came later than the law allows (Geneesmiddelenwet art. 49(7)). The record stays for good.
 *
 * @param receivedDate the day of receipt of this version
 * @param start the announced start of this version
 * @param dueDate the last day on which it would have been in time
 * @param lateByDays days from {@code dueDate} to {@code receivedDate}, 1 or more
 */
public record LateNotice(
        PartyId reporter,
        ProductId product,
        ReportId reportId,
        NotificationKind kind,
        LocalDate receivedDate,
        LocalDate start,
        LocalDate dueDate,
        long lateByDays,
        LateNoticeStatus status)
        implements Finding {}
