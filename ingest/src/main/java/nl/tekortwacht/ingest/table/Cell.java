/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell of a table. */
public sealed interface Cell {

    /** The cell for people to read. */
    String shown();

    /** A text, without blanks around it; empty = nothing. */
    record Text(String text) implements Cell {

        /** Nothing. */
        public static final Text NONE = new Text("");

        @Override
        public String shown() {
            return text;
        }
    }

    /** A number that is stored as one. */
    record Figure(BigDecimal value) implements Cell {

        @Override
        public String shown() {
            return value.toString();
        }
    }

    /** True or false, stored as such. */
    record Flag(boolean value) implements Cell {

        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    /** A day that is stored as one. */
    record Day(LocalDate day) implements Cell {

        @Override
        public String shown() {
            return day.toString();
        }
    }

    /** A cell that cannot be taken, whatever its column. */
    record Bad(String shown, String reason) implements Cell {}

    /** Whether nothing stands in it. */
    default boolean isEmpty() {
        return this instanceof Text text && text.text().isEmpty();
    }

    /** A text, with the blanks around it taken off. */
    static Cell text(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? Text.NONE : new Text(stripped);
    }
}
