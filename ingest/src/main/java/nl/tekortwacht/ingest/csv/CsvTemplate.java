/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.text.CsvCells;
import nl.tekortwacht.ingest.table.Template;

/** Writes a template as CSV, the way the spreadsheet programs of its language open it with a double click. */
public final class CsvTemplate {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTemplate() {}

    /** The bytes of the file, in UTF-8. */
    public static byte[] bytes(Template template) {
        char separator = template.language().equals(Locale.ENGLISH) ? ',' : ';';
        return Stream.concat(Stream.of(template.headers()), template.rows().stream())
                .map(cells -> line(cells, separator))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells, char separator) {
        return cells.stream()
                        .map(cell -> CsvCells.of(cell, separator))
                        .collect(Collectors.joining(String.valueOf(separator)))
                + "\r\n";
    }
}
