/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;

/**
 * A line as it is sent.
 *
 * @param key whose report it is; of a bad line an identity that no report has
 * @param text one line of JSON, or what should have been one
 * @param isBad whether it must be refused
 */
record Line(ReportKey key, String text, boolean isBad) {

    static Line of(Report report) {
        return new Line(new ReportKey(report.reporter(), report.reportId()), Json.text(report), false);
    }
}
