/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of bytes into lines. Holds no more than one line; of a line that is too long only its beginning. */
public final class LineCutter {

    /**
     * A line without its line feed.
     *
     * @param number from 1
     * @param isTooLong whether only its beginning is there
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(long number, byte[] bytes, boolean isTooLong) {}

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final int maxBytes;
    private boolean isTooLong;
    private long number;

    /** A cutter of lines of at most so many bytes. */
    public LineCutter(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The lines that end in these bytes. */
    public List<Line> next(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                append(bytes, from, i);
                close(lines);
                from = i + 1;
            }
        }
        append(bytes, from, bytes.length);
        return lines;
    }

    /** The last line, if it did not end with a line feed. */
    public List<Line> end() {
        List<Line> lines = new ArrayList<>(1);
        if (isTooLong || open.size() > 0) {
            close(lines);
        }
        return lines;
    }

    private void append(byte[] bytes, int from, int to) {
        if (!isTooLong) {
            int room = maxBytes - open.size();
            open.write(bytes, from, Math.min(to - from, room));
            isTooLong = to - from > room;
        }
    }

    private void close(List<Line> lines) {
        number++;
        lines.add(new Line(number, open.toByteArray(), isTooLong));
        open.reset();
        isTooLong = false;
    }
}
