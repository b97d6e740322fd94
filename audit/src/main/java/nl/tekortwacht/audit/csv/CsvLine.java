/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.csv;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of CSV that no spreadsheet takes for formulas. */
public final class CsvLine {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private CsvLine() {}

    /** The cells on a line, with its end. */
    public static String of(Collection<? extends @Nullable String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = STARTS_OF_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
