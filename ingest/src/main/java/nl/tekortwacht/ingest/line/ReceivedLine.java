/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.line;

import nl.tekortwacht.contracts.report.RawLine;

/** A line as it came in, whether or not it could be read. */
public sealed interface ReceivedLine {

    /** The line's number in what was sent, from 1. */
    long number();

    /** The line as it was sent, for people to read and mend; cut if it was too long to be kept. */
    String sent();

    /** A line that is one object of fields and values. */
    record Parsed(RawLine line, String sent) implements ReceivedLine {

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
            reason = Faults.printable(reason);
        }
    }
}
