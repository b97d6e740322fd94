/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.ingest.line.ReceivedLine;

/** Reads one line of JSON in UTF-8. */
final class WireLine {

    /** More than twenty times the longest line that makes sense; longer ones would fill the memory. */
    static final int MAX_BYTES = 64 * 1024;

    /** Of a line that is too long, enough for people to recognise it. */
    static final int KEPT_BYTES = 1024;

    private WireLine() {}

    static ReceivedLine read(long number, byte[] line) {
        if (line.length > MAX_BYTES) {
            return tooLong(number, line);
        }
        String sent = new String(line, StandardCharsets.UTF_8);
        return switch (LineReader.read(number, line)) {
            case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line(), sent);
            case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(number, not.reason(), sent);
        };
    }

    /** A line that is too long, of which only the beginning is there. */
    static ReceivedLine tooLong(long number, byte[] beginning) {
        return new ReceivedLine.Unreadable(
                number,
                "the line is longer than " + MAX_BYTES / 1024 + " KiB",
                new String(beginning, 0, Math.min(beginning.length, KEPT_BYTES), StandardCharsets.UTF_8));
    }
}
