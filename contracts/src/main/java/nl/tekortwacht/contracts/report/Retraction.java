/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * Takes a report of the same reporter back. What is named is out for good; retracting a retraction is accepted and
 * changes nothing.
 *
 * @param retracts the report taken back
 */
public record Retraction(
        ReportId reportId,
        PartyId reporter,
        ProductId product,
        Instant receivedAt,
        @Nullable ReportId replaces,
        ReportId retracts)
        implements Report {

    @Override
    public List<ReportKey> names() {
        ReportKey retracted = new ReportKey(reporter, retracts);
        return replaces == null ? List.of(retracted) : List.of(new ReportKey(reporter, replaces), retracted);
    }
}
