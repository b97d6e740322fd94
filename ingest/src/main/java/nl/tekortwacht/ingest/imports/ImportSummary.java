/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports;

import java.util.List;
import java.util.Map;

/**
 * What an import read and wrote; {@code rowsRead = rowsUsed + rowsRepeated + rowsUnusable}.
 *
 * @param format the importer's name
 * @param source what was read
 * @param rowsRead rows of data
 * @param rowsUsed rows that gave lines
 * @param rowsRepeated rows that say nothing new after an earlier one
 * @param rowsUnusable rows that were left out
 * @param registryLines lines of registry.ndjson
 * @param reports lines of reports.ndjson by what they are: notification (a first version), replacement, retraction,
 *     stock, order
 * @param unusable rows left out, by reason
 * @param mended rows used otherwise than they stand, by reason
 * @param noted rows worth a look, by reason
 * @param notes about the source as a whole
 */
public record ImportSummary(
        String format,
        String source,
        long rowsRead,
        long rowsUsed,
        long rowsRepeated,
        long rowsUnusable,
        long registryLines,
        Map<String, Long> reports,
        Map<String, Long> unusable,
        Map<String, Long> mended,
        Map<String, Long> noted,
        List<String> notes) {}
