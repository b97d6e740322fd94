/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    private static final ObjectReader PARSER = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.TRIM_SPACES)
            .build()
            .readerFor(String[].class);

    private record TextLine(long number, String text) {}

    private final BufferedReader in;
    private final Deque<TextLine> putBack = new ArrayDeque<>();
    private long lastNumber;

    private CsvLines(BufferedReader in) {
        this.in = in;
    }

    /**
     * Hands over every line that is not blank.
     *
     * @throws IOException if the stream cannot be read
     */
    public static void forEach(InputStream file, Consumer<CsvLine> lines) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            new CsvLines(in).readAll(lines);
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
        String text = in.readLine();
        if (text == null) {
            return null;
        }
        lastNumber++;
        return new TextLine(lastNumber, lastNumber == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private CsvLine row(TextLine first) throws IOException {
        Deque<TextLine> taken = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(first.text());
        while (endsInsideQuotes(text) && taken.size() < MAX_LINES_OF_A_ROW) {
            TextLine more = next();
            if (more == null) {
                break;
            }
            taken.push(more);
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
