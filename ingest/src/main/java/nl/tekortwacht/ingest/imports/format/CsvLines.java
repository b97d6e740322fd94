/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.body.LineCutter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Takes a CSV file in UTF-8 apart line by line. Each line is parsed by itself, so that an open quote spoils one line and
 * not the rest of the file; blank lines are skipped, indentation and a byte-order mark are ignored.
 */
public final class CsvLines {

    /** A quoted cell of more lines than this is taken for an open quote. */
    private static final int MAX_LINES_OF_A_ROW = 20;

    /** In bytes. A longer line is no row of any list that is read here; no more of it than this is held. */
    static final int MAX_LINE = 1 << 20;

    private static final int PIECE = 1 << 16;
    private static final int KEPT_OF_A_LONG_LINE = 1024;

    private static final ObjectReader PARSER = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.TRIM_SPACES)
            .build()
            .readerFor(String[].class);

    private record TextLine(long number, String text, boolean isTooLong) {}

    private final InputStream in;
    private final LineCutter cutter = new LineCutter(MAX_LINE);
    private final Deque<LineCutter.Line> read = new ArrayDeque<>();
    private final Deque<TextLine> putBack = new ArrayDeque<>();
    private boolean isOver;

    private CsvLines(InputStream in) {
        this.in = in;
    }

    /**
     * Hands over every line that is not blank.
     *
     * @throws IOException if the stream cannot be read
     */
    public static void forEach(InputStream file, Consumer<CsvLine> lines) throws IOException {
        try (file) {
            new CsvLines(file).readAll(lines);
        }
    }

    private void readAll(Consumer<CsvLine> lines) throws IOException {
        for (TextLine line = next(); line != null; line = next()) {
            if (!line.text().isBlank()) {
                lines.accept(row(line));
            }
        }
    }

    private @Nullable TextLine next() throws IOException {
        if (!putBack.isEmpty()) {
            return putBack.pop();
        }
        while (read.isEmpty() && !isOver) {
            byte[] piece = in.readNBytes(PIECE);
            isOver = piece.length == 0;
            read.addAll(isOver ? cutter.end() : cutter.next(piece));
        }
        return read.isEmpty() ? null : text(read.remove());
    }

    private static TextLine text(LineCutter.Line line) {
        String text = new String(line.bytes(), StandardCharsets.UTF_8);
        int from = line.number() == 1 && text.startsWith("\uFEFF") ? 1 : 0;
        int to = text.endsWith("\r") ? text.length() - 1 : text.length();
        return new TextLine(line.number(), text.substring(from, to), line.isTooLong());
    }

    private CsvLine row(TextLine first) throws IOException {
        if (first.isTooLong()) {
            String beginning = first.text().substring(0, KEPT_OF_A_LONG_LINE);
            return new CsvLine.Broken(first.number(), beginning, "longer than " + MAX_LINE + " bytes");
        }
        Deque<TextLine> taken = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(first.text());
        while (endsInsideQuotes(text) && taken.size() < MAX_LINES_OF_A_ROW) {
            TextLine more = next();
            if (more == null) {
                break;
            }
            taken.push(more);
            if (more.isTooLong() || text.length() > MAX_LINE) {
                break;
            }
            text.append('\n').append(more.text());
        }
        if (endsInsideQuotes(text)) {
            taken.forEach(putBack::push);
            return new CsvLine.Broken(first.number(), first.text(), "a quote is never closed");
        }
        return parse(first.number(), text.toString());
    }

    private static CsvLine parse(long number, String text) {
        try (MappingIterator<String[]> rows = PARSER.readValues(text.strip())) {
            String[] cells = rows.hasNextValue() ? rows.nextValue() : new String[0];
            List<String> stripped = Stream.of(cells)
                    .map(cell -> Objects.requireNonNullElse(cell, "").strip())
                    .toList();
            return new CsvLine.Cells(number, text, stripped);
        } catch (JacksonException e) {
            return new CsvLine.Broken(number, text, "not CSV");
        }
    }

    private static boolean endsInsideQuotes(CharSequence text) {
        boolean inside = false;
        boolean cellBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (inside || cellBegins)) {
                inside = !inside;
                // A doubled quote inside a cell closes and opens again.
                cellBegins = !inside && i + 1 < text.length() && text.charAt(i + 1) == '"';
            } else if (!inside) {
                cellBegins = c == ',' || (cellBegins && Character.isWhitespace(c));
            }
        }
        return inside;
    }
}
