/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an accepted report to recognise it when it comes again, and when another names it.
 *
 * @param identity what identifies it, its product and its type
 * @param contentHash the content as it was sent
 * @param receivedAt when it was first received
 * @param safe whether Kafka has it; until then it was not acknowledged and counts for nothing but its own repeat
 */
public record AcceptedReport(Identity identity, ContentHash contentHash, Instant receivedAt, boolean safe) {

    /**
     * Which report it is, and about what.
     *
     * @param kind of a notification; else null
     */
    public record Identity(
            ReportKey key,
            ProductId product,
            ReportType type,
            @Nullable NotificationKind kind) {}

    /** What is kept of the report. */
    public static AcceptedReport of(Report report, ContentHash contentHash, boolean safe) {
        NotificationKind kind = report instanceof Notification notification ? notification.kind() : null;
        Identity identity = new Identity(report.key(), report.product(), ReportType.of(report), kind);
        return new AcceptedReport(identity, contentHash, report.receivedAt(), safe);
    }

    /** The reporter and its id together. */
    public ReportKey key() {
        return identity.key();
    }
}
