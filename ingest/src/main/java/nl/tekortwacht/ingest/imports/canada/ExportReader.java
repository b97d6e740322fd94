/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.ingest.imports.format.CsvLine;
import nl.tekortwacht.ingest.imports.format.CsvLines;
import nl.tekortwacht.ingest.imports.format.RowTally;
import nl.tekortwacht.ingest.imports.format.Table;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one export: two tables, each with a title and a header, in one file. */
final class ExportReader {

    static final String NO_HEADER = "no header that names report, DIN and status";

    static final String BEFORE_HEADER = "a row before any header";

    private final String file;
    private final RowTally tally;
    private final List<ExportRow> rows = new ArrayList<>();
    private final List<CsvLine.Cells> beforeHeader = new ArrayList<>();
    private @Nullable Map<ExportColumn, Integer> columns;
    private int width;
    private boolean webPage;

    private ExportReader(String file, RowTally tally) {
        this.file = file;
        this.tally = tally;
    }

    /**
     * The rows of an export; empty if the file is no export, which goes to the tally, as do rows that cannot be taken
     * apart.
     */
    static Optional<List<ExportRow>> read(Export export, RowTally tally) throws IOException {
        ExportReader reader = new ExportReader(export.name(), tally);
        try (InputStream in = Files.newInputStream(export.path())) {
            CsvLines.forEach(in, reader::line);
        }
        if (reader.columns != null) {
            for (CsvLine.Cells line : reader.beforeHeader) {
                tally.unusable(export.name(), line.number(), BEFORE_HEADER, null, line.raw());
            }
            return Optional.of(reader.rows);
        }
        String reason = reader.webPage ? Table.WEB_PAGE : NO_HEADER;
        tally.unusable(export.name(), 0, reason, null, "");
        return Optional.empty();
    }

    private void line(CsvLine line) {
        if (columns == null && Table.isWebPage(line.raw())) {
            webPage = true;
        }
        if (webPage) {
            return;
        }
        switch (line) {
            case CsvLine.Broken broken -> tally.unusable(file, broken.number(), broken.reason(), null, broken.raw());
            case CsvLine.Cells cells -> cells(cells);
        }
    }

    private void cells(CsvLine.Cells line) {
        if (ExportColumn.isHeader(line.cells())) {
            columns = ExportColumn.places(line.cells());
            width = filled(line.cells());
        } else if (isTitle(line.cells())) {
            return;
        } else if (columns == null) {
            beforeHeader.add(line);
        } else {
            row(line, columns);
        }
    }

    private void row(CsvLine.Cells line, Map<ExportColumn, Integer> places) {
        // A header and its rows both end in a comma, so one empty cell more or less at the end means nothing.
        if (line.cells().size() < width || filled(line.cells()) > width) {
            String detail = filled(line.cells()) + " instead of " + width;
            tally.unusable(file, line.number(), Table.OTHER_WIDTH, detail, line.raw());
            return;
        }
        Map<ExportColumn, String> cells = new EnumMap<>(ExportColumn.class);
        places.forEach(
                (column, place) -> cells.put(column, PlainText.of(line.cells().get(place))));
        rows.add(new ExportRow(file, line.number(), line.raw().strip(), cells));
    }

    private static boolean isTitle(List<String> cells) {
        return cells.stream().skip(1).allMatch(String::isEmpty) && !ExportColumn.startsWithDigit(cells);
    }

    private static int filled(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }
}
