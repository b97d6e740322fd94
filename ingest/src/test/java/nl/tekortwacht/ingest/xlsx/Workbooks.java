/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes workbooks, good and bad. */
public final class Workbooks {

    private Workbooks() {}

    /** A workbook with one sheet. */
    public static byte[] of(Consumer<Worksheet> fill) {
        return with(workbook -> fill.accept(workbook.newWorksheet("Blad1")));
    }

    /** A workbook. */
    public static byte[] with(Consumer<Workbook> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", null)) {
            fill.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet of texts, rows separated by line feeds and cells by semicolons. */
    public static byte[] texts(String rows) {
        return of(sheet -> fill(sheet, rows));
    }

    /** Puts texts into a sheet. */
    public static void fill(Worksheet sheet, String rows) {
        String[] lines = rows.split("\n", -1);
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split(";", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    /** The workbook with one part changed. */
    public static byte[] changed(byte[] workbook, String part, java.util.function.UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(workbook);
        parts.computeIfPresent(part, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The parts of a workbook. */
    public static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** A zip file of these parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
