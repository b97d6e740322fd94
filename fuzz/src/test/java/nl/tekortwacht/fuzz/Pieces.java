/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.line.ReceivedLine;

/** Lines of bytes that come at once and in pieces, which must be the same lines. */
public final class Pieces {

    private Pieces() {}

    /**
     * The lines.
     *
     * @param input how many bytes a piece has, and then the bytes
     */
    public static List<ReceivedLine> lines(byte[] input, Supplier<LinesOfText> reader) {
        byte[] bytes = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        List<ReceivedLine> atOnce = lines(reader.get(), bytes, Math.max(1, bytes.length));
        List<ReceivedLine> inPieces = lines(reader.get(), bytes, input.length == 0 ? 1 : Math.max(1, input[0] & 0xff));
        if (!atOnce.equals(inPieces)) {
            throw new AssertionError("cut otherwise, read otherwise: " + atOnce + " and " + inPieces);
        }
        requireSound(atOnce);
        return atOnce;
    }

    /** Fails if two lines have one number, or a reason cannot be told. */
    public static void requireSound(List<ReceivedLine> lines) {
        Set<Long> numbers = new HashSet<>();
        for (ReceivedLine line : lines) {
            if (line.number() < 1 || !numbers.add(line.number())) {
                throw new AssertionError("number " + line.number() + " twice or none: " + lines);
            }
            if (line instanceof ReceivedLine.Unreadable unreadable) {
                Said.isText(unreadable.reason());
            }
        }
    }

    private static List<ReceivedLine> lines(LinesOfText reader, byte[] bytes, int piece) {
        List<ReceivedLine> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += piece) {
            lines.addAll(reader.next(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }
        lines.addAll(reader.end());
        return lines;
    }
}
