/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * What became of one report of the source, export after export. Its versions are numbered: {@code 28240.1},
 * {@code 28240.2} and so on, retractions included. After a retraction it is announced anew and replaces nothing.
 */
final class ReportHistory {

    /** What a row says that matters; a row that says the same again is a repetition. */
    private record Said(
            @Nullable ProductId product, @Nullable PartyId company, Reading reading) {}

    private final String sourceId;
    private int versions;
    private @Nullable Notification live;
    private @Nullable Said said;
    private boolean takenBack;
    private boolean waitsForHolder;
    private @Nullable ExportRow lastRow;
    private LocalDate lastSeen = LocalDate.MIN;

    ReportHistory(String sourceId) {
        this.sourceId = sourceId;
    }

    /** Whether the row says something else than the one of the export before. */
    boolean isNews(ExportRow row, Reading reading, LocalDate day) {
        Said now = new Said(row.product(), row.company(), reading);
        boolean news = !now.equals(said);
        said = now;
        lastRow = row;
        lastSeen = day;
        return news;
    }

    /** Remembers that the row was refused because its company is not the holder; it may become so. */
    void waitForHolder() {
        waitsForHolder = true;
    }

    /** Whether the row is to be judged again once its company is the holder. */
    boolean waitsForHolder() {
        return waitsForHolder;
    }

    /** Whether an announcement of it is in effect. */
    boolean isLive() {
        return live != null;
    }

    /** Whether it was announced and taken back, and not announced since. */
    boolean isTakenBack() {
        return takenBack;
    }

    /** Whether its announcement in effect is of another product or company than the row. */
    boolean movedTo(ExportRow row) {
        Notification last = live;
        return last != null
                && !(last.product().equals(row.product()) && last.reporter().equals(row.company()));
    }

    /** The last row seen, if an announcement is in effect and the row was not in the export of the day. */
    @Nullable
    ExportRow vanishedBy(LocalDate day) {
        return live != null && lastSeen.isBefore(day) ? lastRow : null;
    }

    /** The report that makes the announcement stand as read; none if it stands so already. */
    List<Report> announce(ExportRow row, Reading.Announced read, LocalDate day) {
        Notification last = live;
        if (last != null && saysTheSame(last, read)) {
            return List.of();
        }
        live = new Notification(
                nextId(),
                Objects.requireNonNull(row.company()),
                Objects.requireNonNull(row.product()),
                BusinessDays.noonOf(day),
                last == null ? null : last.reportId(),
                read.kind(),
                read.start(),
                read.end(),
                read.cause(),
                null,
                remarks(row));
        takenBack = false;
        waitsForHolder = false;
        return List.of(live);
    }

    /** The report that takes the announcement in effect back; none if there is none. */
    List<Report> takeBack(LocalDate day) {
        Notification last = live;
        if (last == null) {
            return List.of();
        }
        live = null;
        takenBack = true;
        return List.of(new Retraction(
                nextId(), last.reporter(), last.product(), BusinessDays.noonOf(day), null, last.reportId()));
    }

    private static boolean saysTheSame(Notification last, Reading.Announced read) {
        return last.kind() == read.kind()
                && last.start().equals(read.start())
                && Objects.equals(last.end(), read.end())
                && last.cause() == read.cause();
    }

    private ReportId nextId() {
        versions++;
        return new ReportId(sourceId + "." + versions);
    }

    private static String remarks(ExportRow row) {
        List<String> parts = new ArrayList<>();
        parts.add("created " + row.cell(ExportColumn.CREATED));
        parts.add(row.cell(ExportColumn.STATUS));
        if (!row.cell(ExportColumn.PACKAGING).isEmpty()) {
            parts.add("packs: " + row.cell(ExportColumn.PACKAGING));
        }
        return String.join("; ", parts);
    }
}
