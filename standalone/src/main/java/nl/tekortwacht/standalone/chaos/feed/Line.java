/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is sent.
 *
 * @param key whose report it is; of a bad line an identity that no report has
 * @param product what it is about
 * @param text one line of JSON, or what should have been one
 * @param named the report that it replaces or retracts, if any; it is sent when that one has been answered
 * @param isBad whether it must be refused
 */
record Line(
        ReportKey key,
        String product,
        String text,
        @Nullable ReportKey named,
        boolean isBad) {

    static Line of(Report report) {
        return new Line(
                key(report, report.reportId()), report.product().value(), Json.text(report), named(report), false);
    }

    static @Nullable ReportKey named(Report report) {
        ReportId named = report instanceof Retraction retraction ? retraction.retracts() : report.replaces();
        return named == null ? null : key(report, named);
    }

    private static ReportKey key(Report report, ReportId id) {
        return new ReportKey(report.reporter(), id);
    }
}
