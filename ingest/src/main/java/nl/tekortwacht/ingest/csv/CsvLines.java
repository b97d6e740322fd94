/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import nl.tekortwacht.ingest.body.LineCutter;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.Cell;
import nl.tekortwacht.ingest.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from CSV. The header tells the separator: semicolon, comma or tab. A cell in quotes may go over several
 * lines; a quote that is never closed spoils the line it stands on and no other. Holds no more than one record.
 */
public final class CsvLines implements LinesOfText {

    /** A quoted cell of more lines than this is taken for an open quote. */
    private static final int MAX_LINES_OF_A_RECORD = 20;

    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int KEPT = 1024;
    private static final char NO_TEXT = '\uFFFD';
    private static final String OPEN_QUOTE = "a quote is never closed";

    /**
     * What is known of the text.
     *
     * @param mayBeWindows whether a line that is not UTF-8 is read as Windows-1252, the way Excel saves CSV
     * @param isDecoded whether U+FFFD stands for bytes that were no text
     */
    public record Text(boolean mayBeWindows, boolean isDecoded) {}

    private record Line(long number, String text) {}

    private final TableReader table;
    private final Text known;
    private final int recordBytes;
    private final LineCutter cutter;
    private final Deque<Line> open = new ArrayDeque<>();
    private char separator = SEPARATORS[0];

    /**
     * A reader.
     *
     * @param recordBytes the most that one record may have
     */
    public CsvLines(TableReader table, Text known, int recordBytes) {
        this.table = table;
        this.known = known;
        this.recordBytes = recordBytes;
        this.cutter = new LineCutter(recordBytes);
    }

    /** Whether this line looks like the header of a table of reports, with any of the separators. */
    public static boolean isHeader(String line) {
        for (char candidate : SEPARATORS) {
            if (TableReader.isHeader(cells(line, candidate))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isOver() {
        return table.isOver();
    }

    @Override
    public List<ReceivedLine> next(byte[] piece) {
        return read(cutter.next(piece));
    }

    @Override
    public List<ReceivedLine> end() {
        List<ReceivedLine> lines = new ArrayList<>(read(cutter.end()));
        while (!open.isEmpty()) {
            giveUp(lines);
        }
        lines.addAll(table.end());
        return lines;
    }

    private List<ReceivedLine> read(List<LineCutter.Line> cut) {
        List<ReceivedLine> lines = new ArrayList<>();
        for (LineCutter.Line line : cut) {
            if (!table.isOver()) {
                read(line, lines);
            }
        }
        return lines;
    }

    private void read(LineCutter.Line line, List<ReceivedLine> lines) {
        String text = text(line.bytes());
        String fault = line.isTooLong()
                ? "the record is longer than " + recordBytes / 1024 + " KiB"
                : text == null || (known.isDecoded() && text.indexOf(NO_TEXT) >= 0)
                        ? "the line holds bytes that are no text in the encoding of the file"
                        : null;
        if (fault == null && text != null) {
            read(new Line(line.number(), text), lines);
            return;
        }
        while (!open.isEmpty()) {
            giveUp(lines);
        }
        String sent = text == null ? new String(line.bytes(), StandardCharsets.UTF_8) : text;
        lines.addAll(table.broken(line.number(), fault == null ? "" : fault, shortened(sent)));
    }

    private @Nullable String text(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return known.mayBeWindows() ? new String(bytes, 0, length, WINDOWS) : null;
        }
    }

    private void read(Line line, List<ReceivedLine> lines) {
        if (open.isEmpty() && line.text().isBlank()) {
            return;
        }
        if (!table.hasHeader()) {
            lines.addAll(above(line));
            return;
        }
        open.add(line);
        settle(lines);
    }

    /** Closes the record that is open, if these lines close it, or gives its first line up if nothing can. */
    private void settle(List<ReceivedLine> lines) {
        String text = String.join("\n", open.stream().map(Line::text).toList());
        Records.Result read = Records.read(text, separator);
        if (read instanceof Records.Result.Cells whole && (open.size() == 1 || fits(whole.cells()))) {
            long number = open.getFirst().number();
            open.clear();
            lines.addAll(row(number, whole.cells(), text));
        } else if (!(read instanceof Records.Result.Open)
                || open.size() >= MAX_LINES_OF_A_RECORD
                || text.length() >= recordBytes) {
            giveUp(lines);
        }
    }

    private void giveUp(List<ReceivedLine> lines) {
        Line first = open.removeFirst();
        List<Line> rest = List.copyOf(open);
        open.clear();
        lines.addAll(table.broken(first.number(), broken(first), shortened(first.text())));
        rest.forEach(line -> read(line, lines));
    }

    private String broken(Line line) {
        return Records.read(line.text(), separator) instanceof Records.Result.Broken
                ? "something follows a closing quote; write a quote inside quotes twice"
                : OPEN_QUOTE;
    }

    private List<ReceivedLine> row(long number, List<String> cells, String sent) {
        int width = table.width();
        if (cells.size() < width || !fits(cells)) {
            return table.broken(
                    number, "the row has " + cells.size() + " cells, the header has " + width, shortened(sent));
        }
        return table.row(number, cells.stream().map(Cell::text).toList(), sent);
    }

    /** As many cells as the header has; what a spreadsheet adds behind them is empty. */
    private boolean fits(List<String> cells) {
        return cells.size() >= table.width()
                && cells.subList(table.width(), cells.size()).stream().allMatch(String::isBlank);
    }

    /** The first line that looks like a header tells the separator. */
    private List<ReceivedLine> above(Line line) {
        List<String> best = List.of(line.text());
        for (char candidate : SEPARATORS) {
            List<String> cells = cells(line.text(), candidate);
            boolean isBetter = TableReader.isHeader(cells) && !TableReader.isHeader(best);
            if (isBetter || (TableReader.isHeader(cells) == TableReader.isHeader(best) && cells.size() > best.size())) {
                best = cells;
                separator = candidate;
            }
        }
        return line.text().toLowerCase(Locale.ROOT).startsWith("sep=")
                ? List.of()
                : table.row(line.number(), best.stream().map(Cell::text).toList(), shortened(line.text()));
    }

    private static List<String> cells(String text, char separator) {
        return Records.read(text, separator) instanceof Records.Result.Cells read ? read.cells() : List.of(text);
    }

    private static String shortened(String text) {
        return text.length() <= KEPT ? text : text.substring(0, KEPT);
    }
}
