/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a {@link Table}.
 *
 * @param line its first line in the file, from 1
 * @param raw the text as it stands in the file
 * @param columns the place of each column, by its name in lower case
 */
public record TableRow(String file, long line, String raw, Map<String, Integer> columns, List<String> cells) {

    /** The cell of a column that the table is known to have; empty if there is nothing in it. */
    public String cell(String column) {
        return cells.get(Objects.requireNonNull(columns.get(column), column));
    }
}
