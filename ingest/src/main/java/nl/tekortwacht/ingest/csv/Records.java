/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the text of one record apart. A library would be longer than this: a reader that knows only whole files cannot say
 * whether a quote is open, which is what tells a cell of several lines from a slip of the pen.
 */
final class Records {

    /** What came of it. */
    sealed interface Result {

        /** The cells, as they stand there, without their quotes. */
        record Cells(List<String> cells) implements Result {}

        /** A quote is open at the end. */
        record Open() implements Result {}

        /** Something follows a quoted cell that is no separator. */
        record Broken() implements Result {}
    }

    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private Records(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static Result read(String text, char separator) {
        return new Records(text, separator).read();
    }

    private Result read() {
        while (true) {
            int start = firstAfterBlanks(at);
            if (start < text.length() && text.charAt(start) == '"') {
                at = start + 1;
                if (!quoted()) {
                    return new Result.Open();
                }
                at = firstAfterBlanks(at);
                if (at < text.length() && text.charAt(at) != separator) {
                    return new Result.Broken();
                }
            } else {
                plain();
            }
            if (at == text.length()) {
                return new Result.Cells(cells);
            }
            at++;
        }
    }

    private void plain() {
        int end = text.indexOf(separator, at);
        int to = end < 0 ? text.length() : end;
        cells.add(text.substring(at, to));
        at = to;
    }

    /** Reads up to the closing quote; false if there is none. A doubled quote stands for one. */
    private boolean quoted() {
        StringBuilder cell = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                return false;
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                cells.add(cell.toString());
                return true;
            }
            cell.append('"');
            at++;
        }
    }

    private int firstAfterBlanks(int from) {
        int place = from;
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        return place;
    }
}
