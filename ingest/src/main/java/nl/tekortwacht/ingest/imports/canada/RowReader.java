/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/** Reads one row as of the day of its export, and keeps what it had to mend. */
final class RowReader {

    private final ExportRow row;
    private final LocalDate day;
    private final List<Mend> mends = new ArrayList<>();

    RowReader(ExportRow row, LocalDate day) {
        this.row = row;
        this.day = day;
    }

    /** What was mended; complete once {@link #read} has returned. */
    List<Mend> mends() {
        return mends;
    }

    /** What the row says. */
    Reading read() {
        String word = row.cell(ExportColumn.STATUS);
        Optional<SourceStatus> status = SourceStatus.of(word);
        if (status.isEmpty()) {
            return new Reading.Unusable(Reasons.UNKNOWN_STATUS, word);
        }
        return status.get().isOfDiscontinuation() ? discontinuation(status.get()) : shortage(status.get());
    }

    private Reading discontinuation(SourceStatus status) {
        String text = row.cell(ExportColumn.DISCONTINUATION);
        LocalDate start = usable(text);
        boolean off = status == SourceStatus.REVERSED
                || row.cell(ExportColumn.REVERSAL).equalsIgnoreCase("yes");
        if (start == null) {
            String reason = text.isEmpty() ? Reasons.NO_DISCONTINUATION_DAY : Reasons.START_NOT_A_DAY;
            return off ? new Reading.TakenBack(null, reason) : new Reading.Unusable(reason, text);
        }
        Reading.Announced announced = new Reading.Announced(NotificationKind.CESSATION, start, null, cause());
        return off ? new Reading.TakenBack(announced, Reasons.NEVER_ANNOUNCED) : announced;
    }

    private Reading shortage(SourceStatus status) {
        LocalDate start = start();
        if (start == null) {
            String detail = (row.cell(ExportColumn.START) + " " + row.cell(ExportColumn.ANTICIPATED_START)).strip();
            return new Reading.Unusable(detail.isEmpty() ? Reasons.NO_START : Reasons.START_NOT_A_DAY, detail);
        }
        return switch (status) {
            case RESOLVED -> resolved(start);
            case AVOIDED ->
                new Reading.TakenBack(announced(start, after(start, estimatedEnd())), Reasons.NEVER_ANNOUNCED);
            default -> announced(start, endOfRunning(start));
        };
    }

    private @Nullable LocalDate start() {
        String actual = row.cell(ExportColumn.START);
        LocalDate start = usable(actual);
        if (start != null) {
            return start;
        }
        LocalDate anticipated = usable(row.cell(ExportColumn.ANTICIPATED_START));
        if (anticipated != null && !actual.isEmpty()) {
            mends.add(new Mend(Reasons.OTHER_START_USED, actual));
        }
        return anticipated;
    }

    private Reading resolved(LocalDate start) {
        LocalDate end = usable(row.cell(ExportColumn.ACTUAL_END));
        if (end == null) {
            end = usable(row.cell(ExportColumn.ESTIMATED_END));
            if (end == null) {
                return new Reading.Unusable(Reasons.NO_END, row.cell(ExportColumn.ACTUAL_END));
            }
            mends.add(new Mend(Reasons.ESTIMATE_USED, row.cell(ExportColumn.ACTUAL_END)));
        }
        if (end.isAfter(start)) {
            return announced(start, end);
        }
        mends.add(new Mend(Reasons.SHORT_FOR_NO_DAY, start + " to " + end));
        return new Reading.TakenBack(null, Reasons.NEVER_SHORT);
    }

    /** The end of what is anticipated or active: the company's own actual end if it lies ahead, else the estimate. */
    private @Nullable LocalDate endOfRunning(LocalDate start) {
        LocalDate actual = usable(row.cell(ExportColumn.ACTUAL_END));
        if (actual != null && !actual.isBefore(day) && actual.isAfter(start)) {
            return actual;
        }
        LocalDate end = after(start, estimatedEnd());
        if (end != null && end.isBefore(day)) {
            mends.add(new Mend(Reasons.ESTIMATE_PASSED, end.toString()));
            return null;
        }
        return end;
    }

    private @Nullable LocalDate estimatedEnd() {
        String text = row.cell(ExportColumn.ESTIMATED_END);
        LocalDate end = usable(text);
        if (end == null && !text.isEmpty()) {
            mends.add(new Mend(Reasons.END_NOT_A_DAY, text));
        }
        return end;
    }

    private @Nullable LocalDate after(LocalDate start, @Nullable LocalDate end) {
        if (end != null && !end.isAfter(start)) {
            mends.add(new Mend(Reasons.END_NOT_AFTER_START, start + " to " + end));
            return null;
        }
        return end;
    }

    private Reading.Announced announced(LocalDate start, @Nullable LocalDate end) {
        return new Reading.Announced(NotificationKind.INTERRUPTION, start, end, cause());
    }

    private Cause cause() {
        String word = row.cell(ExportColumn.REASON);
        Optional<Cause> cause = SourceReason.causeOf(word);
        if (cause.isEmpty()) {
            mends.add(new Mend(Reasons.UNKNOWN_REASON, word));
        }
        return cause.orElse(Cause.OTHER);
    }

    private @Nullable LocalDate usable(String text) {
        return SourceDay.accepted(text, day);
    }
}
