/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.util.Map;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.format.Slug;
import org.jspecify.annotations.Nullable;

/** A report as one export shows it, with what identifies it taken out of its cells once. */
final class ExportRow {

    private static final Pattern REPORT_ID = Pattern.compile("\\d{1,18}");
    private static final Pattern DIN = Pattern.compile("\\d{1,8}");
    private static final int DIGITS_OF_A_DIN = 8;

    private final String file;
    private final long line;
    private final String raw;
    private final Map<ExportColumn, String> cells;
    private final @Nullable Long number;
    private final @Nullable ProductId product;
    private final @Nullable PartyId company;

    /**
     * A row.
     *
     * @param line its first line in the file, from 1
     * @param raw the text as it stands in the file
     * @param cells the cells that are used, in plain text
     */
    ExportRow(String file, long line, String raw, Map<ExportColumn, String> cells) {
        this.file = file;
        this.line = line;
        this.raw = raw;
        this.cells = cells;
        String id = cell(ExportColumn.REPORT_ID);
        number = REPORT_ID.matcher(id).matches() ? Long.valueOf(id) : null;
        String din = cell(ExportColumn.DIN);
        product = DIN.matcher(din).matches()
                ? new ProductId("DIN:" + "0".repeat(DIGITS_OF_A_DIN - din.length()) + din)
                : null;
        String slug = Slug.of(cell(ExportColumn.COMPANY));
        company = slug.isEmpty() ? null : new PartyId("mah:" + slug);
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    String raw() {
        return raw;
    }

    Map<ExportColumn, String> cells() {
        return cells;
    }

    /** The cell; empty if there is nothing in it or no such column. */
    String cell(ExportColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The source's number of the report; null if it is not a number. */
    @Nullable
    Long number() {
        return number;
    }

    /** The drug identification number, with the leading zeros that spreadsheets drop; null if it is none. */
    @Nullable
    ProductId product() {
        return product;
    }

    /** The company as a party; null if none is named. */
    @Nullable
    PartyId company() {
        return company;
    }

    /** What all versions of the report have in common; the two tables may number apart. */
    String sourceId() {
        return (isDiscontinuation() ? "D" : "") + cell(ExportColumn.REPORT_ID);
    }

    /** Whether it reports a discontinuation: by its status, or, where that is unknown, by its table. */
    private boolean isDiscontinuation() {
        return SourceStatus.of(cell(ExportColumn.STATUS))
                .map(SourceStatus::isOfDiscontinuation)
                .orElse(cells.containsKey(ExportColumn.DISCONTINUATION) && !cells.containsKey(ExportColumn.START));
    }
}
