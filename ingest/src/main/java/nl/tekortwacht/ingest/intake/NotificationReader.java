/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.text.CitizenNumbers;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a notification. */
final class NotificationReader {

    private NotificationReader() {}

    static @Nullable NotificationKind kind(Reading line) {
        line.fields.require("kind");
        return line.fields.choice("kind", NotificationKind.class);
    }

    static @Nullable Report read(Reading line, Header header, @Nullable NotificationKind kind) {
        line.fields.require("start");
        LocalDate start = line.day("start");
        LocalDate end = end(line, kind, start);
        if (kind != null && kind.announces()) {
            line.fields.require("cause");
        }
        Cause cause = line.fields.choice("cause", Cause.class);
        BigDecimal marketShare = line.fields.share("marketShare");
        String remarks = remarks(line);
        Header.Complete complete = header.complete(line.receipt);
        if (complete == null || kind == null || start == null) {
            return null;
        }
        return new Notification(
                complete.reportId(),
                complete.reporter(),
                complete.product(),
                complete.receivedAt(),
                complete.replaces(),
                kind,
                start,
                end,
                cause,
                marketShare,
                remarks);
    }

    /** What is about a person is not kept; the notification counts all the same. */
    private static @Nullable String remarks(Reading line) {
        String remarks = line.fields.text("remarks");
        if (remarks == null || !CitizenNumbers.isIn(remarks)) {
            return remarks;
        }
        line.warn("remarks", "remarks " + CitizenNumbers.REFUSAL + "; they were left out");
        return null;
    }

    /** A kind that has no end keeps none, so that nobody downstream can use it by mistake. */
    private static @Nullable LocalDate end(Reading line, @Nullable NotificationKind kind, @Nullable LocalDate start) {
        LocalDate end = line.day("end");
        if (end != null && start != null && !end.isAfter(start)) {
            line.faults.add("end", "end must be after start: " + end + " is not after " + start);
            return null;
        }
        if (end != null && kind != null && (kind.isDefinitive() || !kind.announces())) {
            line.warn("end", "a notification of kind " + kind + " has no end; it was left out");
            return null;
        }
        return end;
    }
}
