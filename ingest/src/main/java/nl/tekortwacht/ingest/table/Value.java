/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import org.jspecify.annotations.Nullable;

/**
 * What a cell says.
 *
 * @param value the value of the field, as in a line of JSON; the text of the cell if it cannot be taken
 * @param fault why it cannot; null if it can
 */
record Value(Object value, @Nullable String fault) {

    static Value of(Object value) {
        return new Value(value, null);
    }

    static Value not(Cell cell, String fault) {
        return new Value(cell.shown(), fault);
    }
}
