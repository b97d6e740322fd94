/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import org.jspecify.annotations.Nullable;

/** Reads the field of a retraction. */
final class RetractionReader {

    private RetractionReader() {}

    static @Nullable ReportId retracts(Reading line) {
        line.fields.require("retracts");
        return line.fields.id("retracts", ReportId::new);
    }

    static @Nullable Report read(Reading line, Header header, @Nullable ReportId retracts) {
        Header.Complete complete = header.complete(line.receipt);
        if (complete == null || retracts == null) {
            return null;
        }
        return new Retraction(
                complete.reportId(),
                complete.reporter(),
                complete.product(),
                complete.receivedAt(),
                complete.replaces(),
                retracts);
    }
}
