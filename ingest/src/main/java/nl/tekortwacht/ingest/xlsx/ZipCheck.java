/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.tekortwacht.ingest.body.Limits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks every part of a workbook once, before anything else reads it, and keeps nothing: what would fill the memory or
 * never end is found here. Sizes are counted, not believed.
 */
final class ZipCheck {

    /** Small parts may be as repetitive as they like. */
    private static final long HARMLESS_BYTES = 10L * 1024 * 1024;

    private final Limits.Zip limits;
    private final PartCheck parts;
    private long unpacked;

    private ZipCheck(Limits.Zip limits) {
        this.limits = limits;
        this.parts = new PartCheck(limits);
    }

    static void check(Path file, Limits.Zip limits) throws IOException, Refused {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            new ZipCheck(limits).check(zip);
        }
    }

    private void check(ZipFile zip) throws IOException, Refused {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.entries()) {
            throw new Refused("the workbook has more than " + limits.entries() + " parts");
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Refused("the workbook is damaged: it has two parts of one name");
            }
            check(zip, entry);
        }
        parts.finish();
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refused {
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw new Refused("the workbook is encrypted: save it without a password");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Counted counted = new Counted(in, Math.max(1, entry.getCompressedSize()));
            parts.check(counted);
            counted.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (TooMuch e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** So that a parser in between passes it on. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String reason) {
            super(reason);
        }
    }

    private final class Counted extends InputStream {

        private final InputStream in;
        private final long packed;
        private long read;

        Counted(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) {
                read += count;
                unpacked += count;
                limit();
            }
            return count;
        }

        private void limit() throws TooMuch {
            if (unpacked > limits.unpackedBytes()) {
                throw new TooMuch("the workbook unfolds to more than " + megabytes(limits.unpackedBytes()) + " MB");
            }
            if (read > HARMLESS_BYTES && read / packed > limits.ratio()) {
                throw new TooMuch(
                        "the workbook unfolds to more than " + limits.ratio() + " times its size, as no table does");
            }
        }
    }

    static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
