/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.InputStream;
import java.util.Iterator;

/** Lines as a stream of bytes with a newline after each, made as they are read, so that they need no memory. */
final class LineStream extends InputStream {

    private static final byte[] NOTHING = {};

    private final Iterator<byte[]> lines;
    private byte[] line = NOTHING;
    private int next;

    LineStream(Iterator<byte[]> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) {
        int written = 0;
        while (written < most && (next <= line.length - 1 || advance())) {
            int piece = Math.min(most - written, line.length - next);
            System.arraycopy(line, next, target, from + written, piece);
            next += piece;
            written += piece;
        }
        return written == 0 && most > 0 ? -1 : written;
    }

    private boolean advance() {
        if (!lines.hasNext()) {
            return false;
        }
        byte[] text = lines.next();
        line = java.util.Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        next = 0;
        return true;
    }
}
