/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.detection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import org.jspecify.annotations.Nullable;

/** The row of a report in the report log, in the text form of {@code COPY}. */
final class LandedRow {

    private static final String NULL = "\\N";

    private LandedRow() {}

    /** Parses the line, and adds its row. */
    static void append(StringBuilder rows, byte[] line) {
        Report report = Json.read(line, Report.class);
        LocalDate date = date(report);
        escaped(rows, report.product().value()).append('\t');
        rows.append(report.receivedAt()).append('\t');
        escaped(rows, report.reporter().value()).append('\t');
        escaped(rows, report.reportId().value()).append('\t');
        rows.append(type(report)).append('\t');
        rows.append(date == null ? NULL : date).append('\t');
        escaped(rows, new String(line, StandardCharsets.UTF_8)).append('\n');
    }

    private static String type(Report report) {
        return switch (report) {
            case StockReport stock -> "stock";
            case OrderReport order -> "order";
            case Notification notification -> "notification";
            case Retraction retraction -> "retraction";
        };
    }

    private static @Nullable LocalDate date(Report report) {
        return switch (report) {
            case StockReport stock -> stock.date();
            case OrderReport order -> order.date();
            case Notification notification -> notification.start();
            case Retraction retraction -> null;
        };
    }

    private static StringBuilder escaped(StringBuilder rows, String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0) {
            return rows.append(text);
        }
        return rows.append(text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
    }
}
