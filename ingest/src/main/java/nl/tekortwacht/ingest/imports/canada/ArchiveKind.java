/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import nl.tekortwacht.ingest.imports.format.NotTheFormatException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The kinds of archive, told by their first bytes: a name may be missing or wrong. */
enum ArchiveKind {
    /** Not an archive. */
    NONE,
    TAR,
    TAR_GZ,
    TAR_XZ,
    ZIP;

    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;
    private static final int MOST_MEMORY_KIB = 256 * 1024;
    private static final int MOST_OF_A_HEADER = 256 * 1024;
    private static final int TAR_MARK = 257;
    private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);

    /**
     * The kind of the file.
     *
     * @throws IOException if it cannot be read
     */
    static ArchiveKind of(Path file) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(TAR_MARK + USTAR.length);
        }
        if (begins(begin, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return TAR_XZ;
        } else if (begins(begin, 0x1F, 0x8B)) {
            return TAR_GZ;
        } else if (begins(begin, 'P', 'K', 3, 4) || begins(begin, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        boolean isTar = begin.length == TAR_MARK + USTAR.length
                && Arrays.equals(begin, TAR_MARK, begin.length, USTAR, 0, USTAR.length);
        return isTar ? TAR : NONE;
    }

    /**
     * Unpacks the files of which the name is wanted, all into one folder; of two with one name the first counts.
     *
     * @throws NotTheFormatException if the archive is broken or unfolds too far
     */
    void unpack(Path archive, Path folder, Predicate<String> wanted) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                Allowance plain = new Allowance(decompressed(file));
                ArchiveInputStream<? extends ArchiveEntry> in = open(plain)) {
            unpack(in, plain, folder, wanted);
        } catch (NotTheFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new NotTheFormatException("the archive is broken: " + e.getMessage(), e);
        }
    }

    private InputStream decompressed(InputStream file) throws IOException {
        return switch (this) {
            case NONE, TAR, ZIP -> file;
            case TAR_GZ ->
                GzipCompressorInputStream.builder()
                        .setInputStream(file)
                        .setDecompressConcatenated(true)
                        .get();
            case TAR_XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(file)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_MEMORY_KIB)
                        .get();
        };
    }

    private ArchiveInputStream<? extends ArchiveEntry> open(InputStream plain) {
        return switch (this) {
            case NONE -> throw new IllegalStateException("not an archive");
            case TAR, TAR_GZ, TAR_XZ -> new TarArchiveInputStream(plain);
            case ZIP -> new ZipArchiveInputStream(plain);
        };
    }

    private void unpack(
            ArchiveInputStream<? extends ArchiveEntry> in, Allowance plain, Path folder, Predicate<String> wanted)
            throws IOException {
        long bytes = 0;
        int files = 0;
        for (ArchiveEntry entry = next(in, plain); entry != null; entry = next(in, plain)) {
            // Only the last part of the name counts, so that no entry can land outside the folder.
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            files++;
            if (!entry.isDirectory() && wanted.test(name) && Files.notExists(folder.resolve(name))) {
                bytes += copy(in, Files.newOutputStream(folder.resolve(name)), MOST_BYTES - bytes);
            } else if (in.canReadEntryData(entry)) {
                // What is left unread would be passed over, however far it unfolds.
                bytes += copy(in, OutputStream.nullOutputStream(), MOST_BYTES - bytes);
            }
            if (files > MOST_FILES) {
                throw new NotTheFormatException("the archive holds more than " + MOST_FILES + " files", null);
            }
        }
    }

    /** The next entry. The directory at the end of a zip file is as long as it needs to be, and not kept. */
    private @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> in, Allowance plain)
            throws IOException {
        plain.allow(this == ZIP ? Long.MAX_VALUE : MOST_OF_A_HEADER);
        ArchiveEntry entry = in.getNextEntry();
        plain.allow(Long.MAX_VALUE);
        return entry;
    }

    private static long copy(InputStream in, OutputStream to, long most) throws IOException {
        try (OutputStream out = to) {
            long copied = 0;
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                copied += read;
                if (copied > most) {
                    throw new NotTheFormatException(
                            "the archive unfolds to more than " + MOST_BYTES / (1024 * 1024) + " MiB", null);
                }
                out.write(piece, 0, read);
            }
            return copied;
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
