/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.tekortwacht.ingest.imports.format.NotTheFormatException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A small archive cannot make the reader keep what does not fit into the memory. */
class ArchiveKindTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(bytes = {TarArchiveEntry.LF_GNUTYPE_LONGNAME, TarArchiveEntry.LF_GNUTYPE_LONGLINK, 'x'})
    void whatIsSaidOfAnEntryHasAnEnd(byte type) throws IOException {
        byte[] said = new byte[MEBIBYTE];
        Arrays.fill(said, (byte) 'a');
        byte[] record = (MEBIBYTE + " path=").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(record, 0, said, 0, record.length);
        Path archive = archive(new TarArchiveEntry("name", type), said);

        assertThatThrownBy(() -> ArchiveKind.of(archive).unpack(archive, folder, name -> true))
                .isInstanceOf(NotTheFormatException.class)
                .hasMessageContaining("more about an entry than any archive does");
    }

    @Test
    void aLargeFileThatNobodyWantsIsPassedOver() throws IOException {
        Path archive = archive(new TarArchiveEntry("large.bin"), new byte[MEBIBYTE]);

        ArchiveKind.of(archive).unpack(archive, folder, name -> name.endsWith(".csv"));

        assertThat(folder.resolve("large.bin")).doesNotExist();
    }

    private Path archive(TarArchiveEntry entry, byte[] content) throws IOException {
        Path file = folder.resolve("archive");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(0));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return file;
    }
}
