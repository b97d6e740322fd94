/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import nl.tekortwacht.ingest.line.LineFields;

/** Whole numbers, with points, blanks or apostrophes between groups of three where nothing else can be meant. */
final class WholeNumbers {

    private static final int MAX_DIGITS = 30;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1," + MAX_DIGITS + "}");
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9][0-9]{0,2}((\\.[0-9]{3}){1,9}|([ \u00a0\u202f][0-9]{3}){1,9}|(['’][0-9]{3}){1,9})");
    /** One comma may be a decimal comma; several never are. */
    private static final Pattern COMMAS = Pattern.compile("-?[1-9][0-9]{0,2}(,[0-9]{3}){2,9}");

    private static final Pattern ONE_COMMA = Pattern.compile("-?[1-9][0-9]{0,2},[0-9]{3}");
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9-]");

    private WholeNumbers() {}

    static Value read(String field, Cell cell) {
        return switch (cell) {
            case Cell.Figure figure -> figure(field, figure);
            case Cell.Text text -> text(field, text);
            default -> not(field, cell);
        };
    }

    private static Value figure(String field, Cell.Figure figure) {
        BigDecimal value = figure.value();
        boolean isShort = value.precision() - (long) value.scale() <= MAX_DIGITS;
        BigDecimal plain = isShort ? value.stripTrailingZeros() : value;
        return isShort && plain.scale() <= 0 ? Value.of(plain.toBigIntegerExact()) : not(field, figure);
    }

    private static Value text(String field, Cell.Text cell) {
        String text = cell.text();
        if (PLAIN.matcher(text).matches()) {
            return Value.of(new BigInteger(text));
        }
        if (GROUPED.matcher(text).matches() || COMMAS.matcher(text).matches()) {
            return Value.of(new BigInteger(SEPARATORS.matcher(text).replaceAll("")));
        }
        return ONE_COMMA.matcher(text).matches()
                ? Value.not(
                        cell,
                        field + " " + LineFields.shown(text)
                                + " can be read in two ways; write a whole number without a comma, like 1200")
                : not(field, cell);
    }

    private static Value not(String field, Cell cell) {
        return Value.not(
                cell, field + " must be a whole number like 1200 or 1.200, not " + LineFields.shown(cell.shown()));
    }
}
