/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.Optional;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import org.jspecify.annotations.Nullable;

/** The types of report. */
public enum ReportType {
    /** A count of free stock. */
    STOCK("stock"),
    /** An order line, and what of it was delivered. */
    ORDER("order"),
    /** A notification of a marketing-authorisation holder. */
    NOTIFICATION("notification"),
    /** Takes a report back. */
    RETRACTION("retraction");

    private final String text;

    ReportType(String text) {
        this.text = text;
    }

    /** The type as it is written in the field {@code type}. */
    public String text() {
        return text;
    }

    /** The type so written, or empty if there is none. */
    public static Optional<ReportType> ofText(@Nullable Object text) {
        for (ReportType type : values()) {
            if (type.text.equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type of a report. */
    public static ReportType of(Report report) {
        return switch (report) {
            case StockReport stock -> STOCK;
            case OrderReport order -> ORDER;
            case Notification notification -> NOTIFICATION;
            case Retraction retraction -> RETRACTION;
        };
    }

    /** Whether a line of this type may leave {@code receivedAt} out of a file; its {@code date} then tells. */
    boolean tellsItsDay() {
        return this == STOCK || this == ORDER;
    }
}
