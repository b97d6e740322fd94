/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.line;

import java.util.Map;
import nl.tekortwacht.contracts.id.Texts;
import nl.tekortwacht.contracts.report.RawLine;

/** A line as it came in, whether or not it could be read. */
public sealed interface ReceivedLine {

    /** The line's number in what was sent, from 1. */
    long number();

    /** The line as it was sent, for people to read and mend; cut if it was too long to be kept. */
    String sent();

    /**
     * A line that is one object of fields and values.
     *
     * @param misread fields whose value could not be taken from the form the line came in, with the reason; the line is
     *     refused for each of them
     */
    record Parsed(RawLine line, String sent, Map<String, String> misread) implements ReceivedLine {

        /** A line whose fields could all be taken as they are. */
        public Parsed(RawLine line, String sent) {
            this(line, sent, Map.of());
        }

        @Override
        public long number() {
            return line.number();
        }
    }

    /**
     * A line that is not.
     *
     * @param reason what is wrong with it, and what would be right
     */
    record Unreadable(long number, String reason, String sent) implements ReceivedLine {

        /** Makes the reason printable, whatever it quotes. */
        public Unreadable {
            reason = Texts.printable(reason);
        }
    }
}
