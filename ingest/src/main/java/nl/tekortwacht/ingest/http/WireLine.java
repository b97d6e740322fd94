/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.line.ReceivedLine;

/** Reads one line of JSON in UTF-8. */
final class WireLine {

    /** Of a line that is too long, enough for people to recognise it. */
    private static final int KEPT_BYTES = 1024;

    private final int maxBytes;
    private final int maxDepth;

    WireLine(Limits limits) {
        this.maxBytes = limits.lineBytes();
        this.maxDepth = limits.jsonDepth();
    }

    ReceivedLine read(long number, byte[] line) {
        if (line.length > maxBytes) {
            return tooLong(number, line);
        }
        String sent = new String(line, StandardCharsets.UTF_8);
        if (isTooDeep(line)) {
            return new ReceivedLine.Unreadable(number, "the line nests deeper than " + maxDepth + " levels", sent);
        }
        return switch (LineReader.read(number, line)) {
            case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line(), sent);
            case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(number, not.reason(), sent);
        };
    }

    /** A line that is too long, of which only the beginning is there. */
    ReceivedLine tooLong(long number, byte[] beginning) {
        return unreadable(number, "the line is longer than " + maxBytes / 1024 + " KiB", beginning);
    }

    /** A line of which the beginning is kept. */
    static ReceivedLine unreadable(long number, String reason, byte[] sent) {
        int kept = Math.min(sent.length, KEPT_BYTES);
        return new ReceivedLine.Unreadable(number, reason, new String(sent, 0, kept, StandardCharsets.UTF_8));
    }

    /** Counts brackets outside of texts, before a parser would nest as deep as they do. */
    private boolean isTooDeep(byte[] line) {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < line.length && depth <= maxDepth; i++) {
            byte b = line[i];
            if (inText) {
                i += b == '\\' ? 1 : 0;
                inText = b != '"';
            } else {
                inText = b == '"';
                depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
            }
        }
        return depth > maxDepth;
    }
}
