/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.ingest.line.ReceivedLine;

/**
 * Cuts a stream of bytes into lines and reads them. Holds no more than one line; of a line that is too long only its
 * beginning. Blank lines are skipped but counted.
 */
final class NdjsonLines {

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private boolean isTooLong;
    private long number;

    /** The lines that end in these bytes. */
    List<ReceivedLine> next(byte[] bytes) {
        List<ReceivedLine> lines = new ArrayList<>();
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

    /** The last line, if it did not end with a line break. */
    List<ReceivedLine> end() {
        List<ReceivedLine> lines = new ArrayList<>(1);
        if (isTooLong || open.size() > 0) {
            close(lines);
        }
        return lines;
    }

    private void append(byte[] bytes, int from, int to) {
        if (!isTooLong) {
            int room = WireLine.MAX_BYTES - open.size();
            open.write(bytes, from, Math.min(to - from, room));
            isTooLong = to - from > room;
        }
    }

    private void close(List<ReceivedLine> lines) {
        number++;
        byte[] line = open.toByteArray();
        if (isTooLong) {
            lines.add(WireLine.tooLong(number, line));
        } else if (!isBlank(line)) {
            lines.add(WireLine.read(number, line));
        }
        open.reset();
        isTooLong = false;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
