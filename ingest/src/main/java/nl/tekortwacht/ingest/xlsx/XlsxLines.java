/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.Opening;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.Cell;
import nl.tekortwacht.ingest.table.Explanation;
import nl.tekortwacht.ingest.table.TableReader;
import nl.tekortwacht.ingest.table.Template;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from a workbook, row by row, in the order of the rows. Blocks, so it belongs on a thread that may wait. A
 * workbook that cannot be read gives one line that says why; one that breaks off gives such a line at the end.
 */
public final class XlsxLines implements Iterator<ReceivedLine>, Closeable {

    /** Names of the sheet that explains a template; it holds no reports. */
    private static final List<String> EXPLANATIONS =
            List.of(Explanation.name(Template.DUTCH), Explanation.name(Template.ENGLISH));

    private final TableReader table;
    private final Deque<ReceivedLine> ready = new ArrayDeque<>();
    private @Nullable ReadableWorkbook workbook;
    private @Nullable Stream<Row> stream;
    private @Nullable Iterator<Row> rows;
    private long number;

    private XlsxLines(TableReader table) {
        this.table = table;
    }

    /** Opens the workbook in this file. */
    public static XlsxLines open(Path file, TableReader table, Limits.Zip limits) {
        XlsxLines lines = new XlsxLines(table);
        lines.guarded(() -> lines.begin(file, limits));
        return lines;
    }

    /**
     * All lines of a workbook that is held in memory.
     *
     * @throws IOException if no temporary file can be written
     */
    public static List<ReceivedLine> read(byte[] bytes, TableReader table, Limits.Zip limits) throws IOException {
        Path file = Files.createTempFile("tekortwacht-", ".xlsx");
        try {
            Files.copy(new ByteArrayInputStream(bytes), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            List<ReceivedLine> all = new ArrayList<>();
            try (XlsxLines lines = open(file, table, limits)) {
                lines.forEachRemaining(all::add);
            }
            return all;
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows != null) {
            guarded(this::step);
        }
        return !ready.isEmpty();
    }

    @Override
    public ReceivedLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    @Override
    public void close() throws IOException {
        rows = null;
        if (stream != null) {
            stream.close();
        }
        if (workbook != null) {
            workbook.close();
        }
    }

    private interface Reading {
        void run() throws IOException, Refused;
    }

    /** A damaged workbook makes its reader throw anything; none of it is our fault or may be taken for one. */
    private void guarded(Reading reading) {
        try {
            reading.run();
        } catch (Refused e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            refuse(damaged());
        }
    }

    private static String damaged() {
        return "the workbook is damaged or cut off, and cannot be read from here on; save it again in the spreadsheet"
                + " program";
    }

    private void refuse(String reason) {
        rows = null;
        ready.addAll(table.over(number + 1, reason, ""));
    }

    private void begin(Path file, Limits.Zip limits) throws IOException, Refused {
        checkOpening(file);
        ZipCheck.check(file, limits);
        ReadableWorkbook book = book(file);
        workbook = book;
        Stream<Row> all = sheet(book).openStream();
        stream = all;
        rows = all.iterator();
    }

    /** Without a part of styles no cell can be told to be a date, but everything else can be read. */
    private static ReadableWorkbook book(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private static void checkOpening(Path file) throws IOException, Refused {
        Opening opening;
        try (java.io.InputStream in = Files.newInputStream(file)) {
            opening = Opening.of(in.readNBytes(Opening.LENGTH));
        }
        if (opening == Opening.OLD_WORKBOOK) {
            opening = Opening.ofCompoundFile(file);
        }
        if (opening == Opening.TEXT) {
            throw new Refused("this is text, not a workbook: send it as text/csv");
        }
        if (opening != Opening.ZIP) {
            throw new Refused(opening.sentence());
        }
    }

    private static Sheet sheet(ReadableWorkbook book) throws IOException, Refused {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE
                    && !EXPLANATIONS.contains(sheet.getName())
                    && isFilled(sheet)) {
                filled.add(sheet);
            }
        }
        if (filled.size() > 1) {
            throw new Refused("several sheets of the workbook are filled ("
                    + String.join(", ", filled.stream().map(Sheet::getName).toList())
                    + "); send one table per file");
        }
        if (filled.isEmpty()) {
            throw new Refused("the workbook is empty: no sheet that can be seen holds anything");
        }
        return filled.getFirst();
    }

    private static boolean isFilled(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        }
    }

    private void step() {
        Iterator<Row> left = rows;
        if (left == null || !left.hasNext() || table.isOver()) {
            rows = null;
            ready.addAll(table.end());
            return;
        }
        Row row = left.next();
        number = row.getRowNum();
        List<Cell> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(Cells.of(cell)));
        ready.addAll(table.row(number, cells, table.hasHeader() ? sent(cells) : shown(cells)));
    }

    private static String shown(List<Cell> cells) {
        return Json.text(cells.stream().map(Cell::shown).toList());
    }

    private String sent(List<Cell> cells) {
        Map<String, String> byName = new LinkedHashMap<>();
        List<String> names = table.names();
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()) {
                String name = place < names.size() && !names.get(place).isBlank()
                        ? names.get(place)
                        : String.valueOf(place + 1);
                byName.put(name, cells.get(place).shown());
            }
        }
        return Json.text(byName);
    }
}
