/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A report as the last export shows it.
 *
 * @param product null = no usable number, or no company is named
 * @param status null = a word that is not known
 * @param start the actual start, else the anticipated one, else the day of discontinuation; null = no day that a report
 *     could carry
 * @param end the actual end, unless it lies before the export of a report that still runs, else the estimated one;
 *     null = none shown
 * @param endFault whether an end is shown that no report could carry
 * @param byHolder whether its company also made the product's newest report
 */
record ShownReport(
        String sourceId,
        @Nullable ProductId product,
        @Nullable SourceStatus status,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean endFault,
        boolean byHolder) {

    static ShownReport of(ExportRow row, boolean byHolder, LocalDate asOf) {
        SourceStatus status = status(row);
        LocalDate start = firstDay(
                asOf,
                row.cell(ExportColumn.START),
                row.cell(ExportColumn.ANTICIPATED_START),
                row.cell(ExportColumn.DISCONTINUATION));
        String shownEnd = shownEnd(row, status, asOf);
        LocalDate end = firstDay(asOf, shownEnd);
        boolean fault = !shownEnd.isEmpty() && (end == null || (start != null && !end.isAfter(start)));
        ProductId product = row.company() == null ? null : row.product();
        return new ShownReport(row.sourceId(), product, status, start, end, fault, byHolder);
    }

    /** The period in words, for a person. */
    String period() {
        return start + " to " + (end == null ? "unknown" : end);
    }

    private static @Nullable SourceStatus status(ExportRow row) {
        boolean reversed = row.cell(ExportColumn.REVERSAL).equalsIgnoreCase("yes");
        return reversed
                ? SourceStatus.REVERSED
                : SourceStatus.of(row.cell(ExportColumn.STATUS)).orElse(null);
    }

    private static String shownEnd(ExportRow row, @Nullable SourceStatus status, LocalDate asOf) {
        String actual = row.cell(ExportColumn.ACTUAL_END);
        LocalDate end = firstDay(asOf, actual);
        boolean counts = status == SourceStatus.RESOLVED
                || (status != SourceStatus.AVOIDED && end != null && !end.isBefore(asOf));
        return counts ? actual : row.cell(ExportColumn.ESTIMATED_END);
    }

    private static @Nullable LocalDate firstDay(LocalDate asOf, String... texts) {
        for (String text : texts) {
            LocalDate day = SourceDay.accepted(text, asOf);
            if (day != null) {
                return day;
            }
        }
        return null;
    }
}
