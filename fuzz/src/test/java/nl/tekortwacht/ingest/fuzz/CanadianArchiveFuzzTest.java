/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Any archive is exports, or a file that cannot be read. */
class CanadianArchiveFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, CanadianArchiveFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 1_000, CanadianArchiveFuzzTest::check);
    }

    static List<byte[]> good() {
        try {
            byte[] tar = tar("x/export-2017-12-11.csv", "../export-2017-12-12.csv", "/etc/y", "..csv");
            ByteArrayOutputStream gz = new ByteArrayOutputStream();
            packed(new GZIPOutputStream(gz), tar);
            ByteArrayOutputStream xz = new ByteArrayOutputStream();
            packed(new XZOutputStream(xz, new LZMA2Options(0)), tar);
            return List.of(
                    Samples.prefixed(0, tar),
                    Samples.prefixed(1, gz.toByteArray()),
                    Samples.prefixed(2, xz.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(byte[] input) {
        if (input.length > 0) {
            String name = List.of("e.tar", "e.tar.gz", "e.tar.xz").get((input[0] & 0xff) % 3);
            Imported.requireRows("ca-exports", name, Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : names) {
                byte[] csv = CanadianExportFuzzTest.good().getFirst();
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(csv.length);
                tar.putArchiveEntry(entry);
                tar.write(csv);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void packed(OutputStream out, byte[] bytes) throws IOException {
        try (out) {
            out.write(bytes);
        }
    }
}
