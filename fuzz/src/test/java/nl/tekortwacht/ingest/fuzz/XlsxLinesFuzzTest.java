/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Judged;
import nl.tekortwacht.fuzz.Pieces;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.TableReader;
import nl.tekortwacht.ingest.table.Template;
import nl.tekortwacht.ingest.xlsx.XlsxLines;
import nl.tekortwacht.ingest.xlsx.XlsxTemplate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file, and any part inside a good workbook, is rows or a reason, and each row has an outcome. */
class XlsxLinesFuzzTest {

    private static final int WHOLE = 0xff;
    private static final Map<String, byte[]> PARTS = parts(book(ReportType.NOTIFICATION));

    /** Small, so that inputs reach them. */
    private static final Limits.Table TABLE = new Limits.Table(40, 30, 300);

    private static final Limits.Zip ZIP = new Limits.Zip(30, 20L * 1024 * 1024, 1024 * 1024, 100);

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, XlsxLinesFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 300, XlsxLinesFuzzTest::check);
    }

    static List<byte[]> good() {
        List<byte[]> good = new ArrayList<>();
        good.add(Samples.prefixed(WHOLE, book(ReportType.STOCK)));
        good.add(Samples.prefixed(WHOLE, book(ReportType.NOTIFICATION)));
        int place = 0;
        for (byte[] part : PARTS.values()) {
            good.add(Samples.prefixed(place, part));
            place++;
        }
        return good;
    }

    private static void check(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        int place = input[0] & 0xff;
        try {
            byte[] book = place < PARTS.size() ? withPart(place, rest) : rest;
            List<ReceivedLine> lines = XlsxLines.read(book, new TableReader(null, TABLE), ZIP);
            Pieces.requireSound(lines);
            Judged.requireOutcomes(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good workbook with one part replaced. */
    private static byte[] withPart(int place, byte[] other) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(at == place ? other : part.getValue());
                at++;
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] book(ReportType type) {
        try {
            return XlsxTemplate.bytes(new Template(type, Template.DUTCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] book) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(book).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
