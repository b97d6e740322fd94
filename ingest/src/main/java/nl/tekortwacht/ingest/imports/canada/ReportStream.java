/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.RowTally;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.jspecify.annotations.Nullable;

/** Makes one stream of reports out of exports that each show everything: only what is new in an export is reported. */
final class ReportStream {

    private final ImportSink sink;
    private final RowTally tally;
    private final ProductBook products;
    private final Map<String, ReportHistory> histories = new LinkedHashMap<>();

    ReportStream(ImportSink sink, RowTally tally, ProductBook products) {
        this.sink = sink;
        this.tally = tally;
        this.products = products;
    }

    /** Takes the export of a day; days come in order. */
    void take(List<ExportRow> rows, LocalDate day) {
        products.update(rows, day);
        Map<String, ExportRow> seen = new LinkedHashMap<>();
        for (ExportRow row : rows) {
            String key = row.number() == null ? row.raw() : row.sourceId();
            ExportRow earlier = seen.putIfAbsent(key, row);
            if (earlier == null) {
                take(row, histories.computeIfAbsent(key, ReportHistory::new), day);
            } else if (earlier.cells().equals(row.cells())) {
                tally.repeated();
            } else {
                unusable(row, Reasons.NUMBER_TWICE, key);
            }
        }
    }

    /** Remarks the announcements that are in effect and not in the last export. */
    long remarkVanished(LocalDate lastDay) {
        long vanished = 0;
        for (ReportHistory history : histories.values()) {
            ExportRow row = history.vanishedBy(lastDay);
            if (row != null) {
                vanished++;
                remark(row, Treatment.NOTED, new Mend(Reasons.VANISHED, "last seen in " + row.file()));
            }
        }
        return vanished;
    }

    private void take(ExportRow row, ReportHistory history, LocalDate day) {
        RowReader reader = new RowReader(row, day);
        Reading fault = identityFault(row);
        Reading reading = fault == null ? reader.read() : fault;
        boolean news = history.isNews(row, reading, day);
        if (!news && !(history.waitsForHolder() && isFromHolder(row))) {
            tally.repeated();
            return;
        }
        switch (reading) {
            case Reading.Unusable nothing -> unusable(row, nothing.reason(), nothing.detail());
            case Reading.Announced announced -> announce(row, history, announced, reader.mends(), day);
            case Reading.TakenBack off -> takeBack(row, history, off, reader.mends(), day);
        }
    }

    private static @Nullable Reading identityFault(ExportRow row) {
        if (row.number() == null) {
            return new Reading.Unusable(Reasons.NO_REPORT_NUMBER, row.cell(ExportColumn.REPORT_ID));
        } else if (row.product() == null) {
            return new Reading.Unusable(Reasons.NO_DIN, row.cell(ExportColumn.DIN));
        }
        return row.company() == null ? new Reading.Unusable(Reasons.NO_COMPANY, null) : null;
    }

    private void announce(
            ExportRow row, ReportHistory history, Reading.Announced read, List<Mend> mends, LocalDate day) {
        List<Mend> all = new ArrayList<>(mends);
        if (history.movedTo(row)) {
            all.add(new Mend(Reasons.MOVED, row.product() + " " + row.company()));
            history.takeBack(day).forEach(sink::report);
        }
        if (isFromHolder(row)) {
            report(row, history.announce(row, read, day), all);
        } else {
            history.waitForHolder();
            notHolder(row);
        }
    }

    private void takeBack(
            ExportRow row, ReportHistory history, Reading.TakenBack off, List<Mend> mends, LocalDate day) {
        if (!history.isLive() && history.isTakenBack()) {
            tally.repeated();
            return;
        }
        Reading.Announced read = off.announced();
        if (!history.isLive() && read == null) {
            unusable(row, off.otherwise(), null);
            return;
        }
        if (!history.isLive() && !isFromHolder(row)) {
            notHolder(row);
            return;
        }
        List<Report> reports = new ArrayList<>();
        if (read != null && isFromHolder(row) && !history.movedTo(row)) {
            reports.addAll(history.announce(row, read, day));
        }
        reports.addAll(history.takeBack(day));
        report(row, reports, mends);
    }

    private boolean isFromHolder(ExportRow row) {
        PartyId company = Objects.requireNonNull(row.company());
        ProductId product = Objects.requireNonNull(row.product());
        return products.isHolder(company, product);
    }

    private void report(ExportRow row, List<Report> reports, List<Mend> mends) {
        if (reports.isEmpty()) {
            tally.repeated();
            return;
        }
        tally.used();
        reports.forEach(sink::report);
        mends.forEach(mend -> remark(row, Treatment.MENDED, mend));
    }

    private void notHolder(ExportRow row) {
        unusable(row, Reasons.NOT_HOLDER, row.product() + " " + row.company());
    }

    private void unusable(ExportRow row, String reason, @Nullable String detail) {
        tally.unusable(row.file(), row.line(), reason, detail, row.raw());
    }

    private void remark(ExportRow row, Treatment treatment, Mend mend) {
        sink.remark(new RowRemark(row.file(), row.line(), treatment, mend.reason(), mend.detail(), row.raw()));
    }
}
