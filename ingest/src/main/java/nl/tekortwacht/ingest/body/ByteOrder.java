/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which encoding the first bytes of a text give away. */
enum ByteOrder {
    /** A byte-order mark of UTF-8. */
    UTF_8(StandardCharsets.UTF_8, 3),
    /** A byte-order mark of UTF-16, low byte first. */
    UTF_16LE(StandardCharsets.UTF_16LE, 2),
    /** A byte-order mark of UTF-16, high byte first. */
    UTF_16BE(StandardCharsets.UTF_16BE, 2),
    /** Plain letters with a zero byte after each. */
    PLAIN_16LE(StandardCharsets.UTF_16LE, 0),
    /** Plain letters with a zero byte before each. */
    PLAIN_16BE(StandardCharsets.UTF_16BE, 0),
    /** Nothing. */
    NONE(null, 0);

    /** So many bytes are enough to tell. */
    static final int LENGTH = 4;

    final @Nullable Charset charset;
    final int length;

    ByteOrder(@Nullable Charset charset, int length) {
        this.charset = charset;
        this.length = length;
    }

    static ByteOrder of(byte[] start) {
        int a = at(start, 0);
        int b = at(start, 1);
        if (a == 0xef && b == 0xbb && at(start, 2) == 0xbf) {
            return UTF_8;
        }
        if (a == 0xff && b == 0xfe) {
            return UTF_16LE;
        }
        if (a == 0xfe && b == 0xff) {
            return UTF_16BE;
        }
        return withoutMark(start, a, b);
    }

    private static ByteOrder withoutMark(byte[] start, int a, int b) {
        if (start.length < LENGTH) {
            return NONE;
        }
        if (a > 0 && b == 0 && at(start, 2) > 0 && at(start, 3) == 0) {
            return PLAIN_16LE;
        }
        return a == 0 && b > 0 && at(start, 2) == 0 && at(start, 3) > 0 ? PLAIN_16BE : NONE;
    }

    private static int at(byte[] bytes, int place) {
        return place < bytes.length ? bytes[place] & 0xff : -1;
    }
}
