/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.tekortwacht.ingest.line.LineFields;

/** Reads cells as people write them into the values that a line of JSON would have. Guesses nothing. */
final class Values {

    private static final Set<String> YES = Set.of("ja", "yes", "true", "waar", "j", "y");
    private static final Set<String> NO = Set.of("nee", "no", "false", "onwaar", "n");
    private static final Pattern SHARE = Pattern.compile("-?[0-9]{1,100}([.,][0-9]{1,100})?%?");
    /** A workbook keeps so many digits; what comes after them is noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MAX_DECIMALS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Values() {}

    /** What a cell that is not empty says in a column. */
    static Value of(Column column, Cell cell) {
        if (cell instanceof Cell.Bad bad) {
            return Value.not(bad, bad.reason());
        }
        return switch (column.kind()) {
            case TEXT -> text(column, cell);
            case TYPE -> Value.of(Words.type(cell.shown()));
            case WHOLE, PACKS, UNITS -> WholeNumbers.read(column.field(), cell);
            case SHARE -> share(column, cell);
            case DAY -> Days.read(column.field(), cell);
            case FLAG -> flag(column, cell);
            case NOTIFICATION_KIND -> Value.of(Words.kind(cell.shown()));
            case CAUSE -> Value.of(Words.cause(cell.shown()));
        };
    }

    private static Value text(Column column, Cell cell) {
        return switch (cell) {
            case Cell.Text text -> Value.of(text.text());
            case Cell.Figure figure -> figure(column, figure);
            case Cell.Day day -> Value.not(cell, column.field() + " holds a date, not a text");
            default -> Value.not(cell, column.field() + " must be a text");
        };
    }

    private static Value figure(Column column, Cell.Figure figure) {
        return isExact(figure.value())
                ? Value.of(figure.value().round(DIGITS).stripTrailingZeros().toPlainString())
                : Value.not(
                        figure,
                        column.field()
                                + " is a number of more than 15 digits, of which a workbook keeps only 15; make the"
                                + " cell a text");
    }

    private static boolean isExact(BigDecimal number) {
        return number.precision() - (long) number.scale() <= DIGITS.getPrecision() && number.scale() <= MAX_DECIMALS;
    }

    private static Value flag(Column column, Cell cell) {
        if (cell instanceof Cell.Flag flag) {
            return Value.of(flag.value());
        }
        String text = cell.shown().toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return Value.of(true);
        }
        return NO.contains(text)
                ? Value.of(false)
                : Value.not(
                        cell, column.field() + " must be ja or nee, yes or no, not " + LineFields.shown(cell.shown()));
    }

    private static Value share(Column column, Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return Value.of(figure.value().round(DIGITS));
        }
        String text = cell.shown();
        if (!SHARE.matcher(text).matches()) {
            return Value.not(
                    cell,
                    column.field() + " must be a number from 0 to 1 like 0,35 or a percentage like 35%, not "
                            + LineFields.shown(text));
        }
        boolean isPercentage = text.endsWith("%");
        BigDecimal number = new BigDecimal(text.replace("%", "").replace(',', '.'));
        return Value.of(isPercentage ? number.divide(HUNDRED) : number);
    }
}
