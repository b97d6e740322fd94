/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.LineCutter;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.csv.CsvLines;
import nl.tekortwacht.ingest.line.ReceivedLine;

/**
 * Reads lines of JSON as they stream in. Holds no more than one line; of a line that is too long only its beginning.
 * Blank lines are skipped but counted.
 */
final class NdjsonLines implements LinesOfText {

    private final LineCutter cutter;
    private final WireLine wire;
    private boolean hasBegun;
    private boolean isOver;

    NdjsonLines(Limits limits) {
        this.cutter = new LineCutter(limits.lineBytes());
        this.wire = new WireLine(limits);
    }

    @Override
    public List<ReceivedLine> next(byte[] piece) {
        return read(cutter.next(piece));
    }

    @Override
    public List<ReceivedLine> end() {
        return read(cutter.end());
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    private List<ReceivedLine> read(List<LineCutter.Line> cut) {
        List<ReceivedLine> lines = new ArrayList<>(cut.size());
        for (LineCutter.Line line : cut) {
            if (!isOver && (line.isTooLong() || !isBlank(line.bytes()))) {
                lines.add(read(line));
            }
        }
        return lines;
    }

    private ReceivedLine read(LineCutter.Line line) {
        if (!hasBegun) {
            hasBegun = true;
            String text = new String(line.bytes(), StandardCharsets.UTF_8);
            if (CsvLines.isHeader(text)) {
                isOver = true;
                return WireLine.unreadable(
                        line.number(), "this is a table in CSV, not lines of JSON: send it as text/csv", line.bytes());
            }
        }
        return line.isTooLong() ? wire.tooLong(line.number(), line.bytes()) : wire.read(line.number(), line.bytes());
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
