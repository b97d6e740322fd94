/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.util.List;

/** A line of a CSV file; a quoted cell may carry it over several lines of text. */
public sealed interface CsvLine {

    /** Where it begins, from 1. */
    long number();

    /** The text as it stands in the file. */
    String raw();

    /**
     * A line that could be taken apart.
     *
     * @param cells the cells, without blanks around them; no cell is null
     */
    record Cells(long number, String raw, List<String> cells) implements CsvLine {}

    /**
     * A line that could not.
     *
     * @param reason what is wrong with it
     */
    record Broken(long number, String raw, String reason) implements CsvLine {}
}
