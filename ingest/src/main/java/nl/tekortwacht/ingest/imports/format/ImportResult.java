/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.util.List;

/**
 * What became of the rows of a source; {@code read = used + repeated + unusable}.
 *
 * @param rowsRead rows of data, titles and headers left out; a file that is no table at all counts as one row
 * @param rowsUsed rows that gave a line of the registry or a report
 * @param rowsRepeated rows that say nothing new after an earlier one
 * @param rowsUnusable rows that cannot be used, each with a remark
 * @param notes about the source as a whole, for a person
 */
public record ImportResult(long rowsRead, long rowsUsed, long rowsRepeated, long rowsUnusable, List<String> notes) {

    /** Copies the notes. */
    public ImportResult {
        notes = List.copyOf(notes);
    }
}
