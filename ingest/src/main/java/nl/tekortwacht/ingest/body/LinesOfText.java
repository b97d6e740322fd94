/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

import java.util.List;
import nl.tekortwacht.ingest.line.ReceivedLine;

/** Reads lines from text in UTF-8 that comes in pieces. */
public interface LinesOfText {

    /** The lines that end in this piece. */
    List<ReceivedLine> next(byte[] piece);

    /** What is left at the end. */
    List<ReceivedLine> end();

    /** Whether what follows is not read any more. */
    default boolean isOver() {
        return false;
    }
}
