/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.text;

/** Writes texts as cells of CSV (RFC 4180) that spreadsheet programs show and do not compute. */
public final class CsvCells {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvCells() {}

    /**
     * The text as a cell. One that a spreadsheet program would take for a formula gets an apostrophe before it; a plain
     * number keeps its sign.
     *
     * @param separator between cells
     */
    public static String of(String text, char separator) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean isPlain = safe.indexOf(separator) < 0
                && safe.indexOf('"') < 0
                && safe.indexOf('\n') < 0
                && safe.indexOf('\r') < 0
                && safe.indexOf('\t') < 0;
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Whether a spreadsheet program would compute it. */
    public static boolean isFormula(String text) {
        String shown = text.stripLeading();
        boolean begins = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0));
        return begins && !text.matches("[+-]?[0-9]+([.,][0-9]+)?");
    }
}
