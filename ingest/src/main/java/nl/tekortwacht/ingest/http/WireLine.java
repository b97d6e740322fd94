/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.ingest.line.ReceivedLine;

/** Reads one line of JSON in UTF-8. */
final class WireLine {

    /** More than twenty times the longest line that makes sense; longer ones would fill the memory. */
    static final int MAX_BYTES = 64 * 1024;

    private WireLine() {}

    static ReceivedLine read(long number, byte[] line) {
        if (line.length > MAX_BYTES) {
            return tooLong(number);
        }
        return switch (LineReader.read(number, line)) {
            case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line());
            case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(number, not.reason());
        };
    }

    static ReceivedLine tooLong(long number) {
        return new ReceivedLine.Unreadable(number, "the line is longer than " + MAX_BYTES / 1024 + " KiB");
    }
}
