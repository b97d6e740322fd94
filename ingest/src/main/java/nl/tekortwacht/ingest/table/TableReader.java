/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.report.RawLine;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row: up to {@link #TITLES} rows of titles, a header, then one line per row. When the header cannot
 * be read, or there are too many rows, it says so in a last line and is over. Not for use by several threads.
 */
public final class TableReader {

    /** So many rows may stand above the header. */
    public static final int TITLES = 10;

    private final @Nullable ReportType said;
    private final Limits.Table limits;
    private final List<Above> above = new ArrayList<>();
    private @Nullable Header header;
    private boolean isOver;
    private long rows;

    private record Above(long number, List<String> cells, String sent) {}

    /**
     * A reader.
     *
     * @param said what the sender says that the rows report; null = the rows or the columns tell
     */
    public TableReader(@Nullable ReportType said, Limits.Table limits) {
        this.said = said;
        this.limits = limits;
    }

    /** Whether these cells look like the header of a table of reports. */
    public static boolean isHeader(List<String> cells) {
        return Header.isLikely(cells);
    }

    /** Whether the header has been read. */
    public boolean hasHeader() {
        return header != null;
    }

    /** How many places a row has; 0 before the header. */
    public int width() {
        return header == null ? 0 : header.places().size();
    }

    /** The header's names. */
    public List<String> names() {
        return header == null ? List.of() : header.names();
    }

    /** Whether nothing is read any more. */
    public boolean isOver() {
        return isOver;
    }

    /** The next row that is not empty; a line, or nothing if it is a title or the header. */
    public List<ReceivedLine> row(long number, List<Cell> cells, String sent) {
        Header known = header;
        if (isOver || cells.stream().allMatch(Cell::isEmpty)) {
            return List.of();
        }
        if (known == null) {
            return aboveRows(number, cells, sent);
        }
        rows++;
        if (rows > limits.rows()) {
            return over(
                    number, "a table has at most " + limits.rows() + " rows; nothing from this row on was read", "");
        }
        return List.of(line(known, number, cells, sent));
    }

    /** A row that could not be taken apart. */
    public List<ReceivedLine> broken(long number, String reason, String sent) {
        if (isOver) {
            return List.of();
        }
        if (header == null) {
            return over(number, "no header was found: " + reason, sent);
        }
        rows++;
        return List.of(new ReceivedLine.Unreadable(number, reason, sent));
    }

    /** What is to be said at the end: that there was no header, if there was none. */
    public List<ReceivedLine> end() {
        if (isOver || header != null) {
            return List.of();
        }
        return above.isEmpty()
                ? over(1, "the file is empty: its first row must name the columns", "")
                : header(above.getFirst());
    }

    private List<ReceivedLine> aboveRows(long number, List<Cell> cells, String sent) {
        List<String> texts = new ArrayList<>(cells.stream().map(Cell::shown).toList());
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        Above row = new Above(number, List.copyOf(texts), sent);
        if (Header.isLikely(row.cells())) {
            return header(row);
        }
        above.add(row);
        return above.size() > TITLES ? header(above.getFirst()) : List.of();
    }

    private List<ReceivedLine> header(Above row) {
        if (row.cells().size() > limits.columns()) {
            return over(row.number(), "a table has at most " + limits.columns() + " columns", row.sent());
        }
        return switch (Header.read(row.cells(), said)) {
            case Header.Result.Found found -> {
                header = found.header();
                above.clear();
                yield List.of();
            }
            case Header.Result.Not not -> over(row.number(), not.reason(), row.sent());
        };
    }

    /** Says why nothing more is read. */
    public List<ReceivedLine> over(long number, String reason, String sent) {
        isOver = true;
        return List.of(new ReceivedLine.Unreadable(number, reason, sent));
    }

    private ReceivedLine line(Header known, long number, List<Cell> cells, String sent) {
        Row row = new Row(known);
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            if (!cell.isEmpty()) {
                String fault = tooLong(cell) ? tooLong(known, place) : row.fill(place, cell);
                if (fault != null) {
                    return new ReceivedLine.Unreadable(number, fault, sent);
                }
            }
        }
        String fault = row.finish();
        return fault == null
                ? new ReceivedLine.Parsed(new RawLine(number, row.fields), sent, row.misread)
                : new ReceivedLine.Unreadable(number, fault, sent);
    }

    private boolean tooLong(Cell cell) {
        return cell.shown().length() > limits.cellLength();
    }

    private String tooLong(Header known, int place) {
        String name = place < known.names().size() ? known.names().get(place) : "";
        return "the cell in column '" + name + "' is longer than " + limits.cellLength() + " characters";
    }

    /** One row while it is read. */
    private static final class Row {

        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        private final Map<String, String> misread = new LinkedHashMap<>();
        private final Set<Column> filled = new HashSet<>();
        private final Header header;

        Row(Header header) {
            this.header = header;
            ReportType type = header.type();
            if (type != null) {
                fields.put("type", type.text());
            }
        }

        /** The fault of the row as a whole; null = none. */
        @Nullable
        String fill(int place, Cell cell) {
            if (place >= header.places().size() || header.names().get(place).isBlank()) {
                return "the row has a value at place " + (place + 1) + ", where the header has no name";
            }
            Column column = header.places().get(place);
            if (column == null) {
                return null;
            }
            if (column != Column.TYPE && fields.containsKey(column.field())) {
                return "the row gives " + column.field() + " in two columns";
            }
            filled.add(column);
            Value value = Values.of(column, cell);
            fields.put(column.field(), value.value());
            if (value.fault() != null) {
                misread.put(column.field(), value.fault());
            }
            return null;
        }

        @Nullable
        String finish() {
            ReportType type = ReportType.ofText(fields.get("type")).orElse(null);
            for (Column column : filled) {
                if (type != null && !column.isFor(type)) {
                    return "a row of type " + type.text() + " has no " + column.field() + "; leave that cell empty";
                }
                checkMeasure(column);
            }
            return null;
        }

        /** A column that says what it counts is taken at its word. */
        private void checkMeasure(Column column) {
            boolean inPacks = fields.get("article") != null;
            if (column.kind() == Column.Kind.PACKS && !inPacks) {
                fields.put("article", "");
                misread.put("article", "article is missing; " + column.field() + " is given in packs");
            } else if (column.kind() == Column.Kind.UNITS && inPacks) {
                misread.put(
                        column.field(),
                        column.field()
                                + " is given in units, but the row has an article, so that it counts packs; give the"
                                + " product instead of the article, or the number of packs");
                fields.put(column.field(), String.valueOf(fields.get(column.field())));
            }
        }
    }
}
