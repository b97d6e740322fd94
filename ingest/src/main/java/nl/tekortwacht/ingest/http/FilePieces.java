/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A file, piece by piece; waits for the disk. */
final class FilePieces implements Iterator<byte[]>, Closeable {

    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private byte[] next;

    private FilePieces(InputStream in) {
        this.in = in;
        next = read();
    }

    static FilePieces open(Path file) throws IOException {
        return new FilePieces(Files.newInputStream(file));
    }

    @Override
    public boolean hasNext() {
        return next.length > 0;
    }

    @Override
    public byte[] next() {
        if (next.length == 0) {
            throw new NoSuchElementException();
        }
        byte[] piece = next;
        next = read();
        return piece;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte[] read() {
        try {
            return in.readNBytes(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file could not be read", e);
        }
    }
}
