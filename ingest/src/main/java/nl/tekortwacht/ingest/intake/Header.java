/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * What all types of report have in common; null where it is missing or at fault.
 *
 * @param product also if only the article was given
 * @param unitsPerPack by which quantities are multiplied; 1 if they are in units
 */
record Header(
        @Nullable ReportId reportId,
        @Nullable PartyId reporter,
        @Nullable ProductId product,
        long unitsPerPack,
        @Nullable ReportId replaces) {

    /** The same, with nothing missing. */
    record Complete(
            ReportId reportId,
            PartyId reporter,
            ProductId product,
            Instant receivedAt,
            @Nullable ReportId replaces) {}

    @Nullable
    ReportKey key() {
        return reporter == null || reportId == null ? null : new ReportKey(reporter, reportId);
    }

    @Nullable
    Complete complete(Receipt receipt) {
        Instant receivedAt = receipt.at();
        return reportId == null || reporter == null || product == null || receivedAt == null
                ? null
                : new Complete(reportId, reporter, product, receivedAt, replaces);
    }
}
