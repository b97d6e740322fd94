/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.tekortwacht.ingest.imports.format.NotTheFormatException;

/** Lets no more bytes through than are allowed: what an archive says of an entry is read into memory, however long it is. */
final class Allowance extends FilterInputStream {

    private long left = Long.MAX_VALUE;

    Allowance(InputStream in) {
        super(in);
    }

    /** From now on so many bytes may be read. */
    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        take(read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        take(skipped);
        return skipped;
    }

    private void take(long bytes) throws NotTheFormatException {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw new NotTheFormatException("the archive says more about an entry than any archive does", null);
        }
    }
}
