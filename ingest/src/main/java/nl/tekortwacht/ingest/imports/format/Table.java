/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV file that is one table: a header, then rows with as many cells. */
public final class Table {

    /** The file is a web page: the source was broken when it was fetched. */
    public static final String WEB_PAGE = "the source answered with a web page";

    /** A column that is needed is not there. */
    public static final String COLUMN_MISSING = "a column is missing";

    /** The row has more or fewer cells than the header. */
    public static final String OTHER_WIDTH = "not as many cells as the header";

    private final String file;
    private final List<String> required;
    private final RowTally tally;
    private final Consumer<TableRow> rows;
    private @Nullable Map<String, Integer> columns;
    private int width;
    private boolean noTable;

    private Table(String file, List<String> required, RowTally tally, Consumer<TableRow> rows) {
        this.file = file;
        this.required = required;
        this.tally = tally;
        this.rows = rows;
    }

    /**
     * Hands over the rows that can be taken apart; the others go to the tally as unusable.
     *
     * @param required the names of the columns that must be there, in lower case
     * @throws IOException if the file cannot be read
     */
    public static void read(Path path, List<String> required, RowTally tally, Consumer<TableRow> rows)
            throws IOException {
        Table table = new Table(String.valueOf(path.getFileName()), required, tally, rows);
        try (InputStream in = Files.newInputStream(path)) {
            CsvLines.forEach(in, table::line);
        }
    }

    /** Whether a text is the beginning of a web page and not of a table. */
    public static boolean isWebPage(String firstLine) {
        return firstLine.stripLeading().startsWith("<");
    }

    private void line(CsvLine line) {
        if (noTable) {
            return;
        }
        switch (line) {
            case CsvLine.Broken broken -> tally.unusable(file, broken.number(), broken.reason(), null, broken.raw());
            case CsvLine.Cells cells -> cells(cells);
        }
    }

    private void cells(CsvLine.Cells cells) {
        Map<String, Integer> names = columns;
        if (names == null) {
            header(cells);
        } else {
            row(cells, names);
        }
    }

    private void header(CsvLine.Cells line) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            found.putIfAbsent(line.cells().get(i).toLowerCase(Locale.ROOT), i);
        }
        List<String> missing =
                required.stream().filter(name -> !found.containsKey(name)).toList();
        if (missing.isEmpty()) {
            columns = found;
            width = line.cells().size();
            return;
        }
        noTable = true;
        String reason = isWebPage(line.raw()) ? WEB_PAGE : COLUMN_MISSING;
        tally.unusable(file, line.number(), reason, String.join(", ", missing), line.raw());
    }

    private void row(CsvLine.Cells line, Map<String, Integer> names) {
        if (line.cells().size() != width) {
            String detail = line.cells().size() + " instead of " + width;
            tally.unusable(file, line.number(), OTHER_WIDTH, detail, line.raw());
            return;
        }
        rows.accept(new TableRow(file, line.number(), line.raw(), names, line.cells()));
    }
}
