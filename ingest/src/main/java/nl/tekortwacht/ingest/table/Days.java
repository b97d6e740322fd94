/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tekortwacht.ingest.line.LineFields;

/** Days as they are written in the Netherlands: the day before the month, or the year first. */
final class Days {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern YEAR_FIRST_CLOSED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})([-/])([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}");
    private static final BigDecimal FIRST_CLOSED = BigDecimal.valueOf(1000_01_01);
    private static final BigDecimal LAST_CLOSED = BigDecimal.valueOf(9999_12_31);

    private Days() {}

    static Value read(String field, Cell cell) {
        return switch (cell) {
            case Cell.Day day -> Value.of(day.day().toString());
            case Cell.Figure figure -> figure(field, figure);
            default -> text(field, cell, cell.shown());
        };
    }

    /** A number may be a day written closed; the serial number of a day that lost its date format is not guessed at. */
    private static Value figure(String field, Cell.Figure figure) {
        BigDecimal value = figure.value();
        if (value.compareTo(FIRST_CLOSED) >= 0
                && value.compareTo(LAST_CLOSED) <= 0
                && value.stripTrailingZeros().scale() <= 0) {
            return text(field, figure, value.toBigIntegerExact().toString());
        }
        return Value.not(
                figure,
                field + " is the number " + LineFields.shown(figure.shown())
                        + ", not a date; give the cell a date format, or write 2026-11-20 as text");
    }

    private static Value text(String field, Cell cell, String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher closed = YEAR_FIRST_CLOSED.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(cell, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        if (closed.matches()) {
            return day(cell, closed.group(1), closed.group(2), closed.group(3));
        }
        if (dayFirst.matches()) {
            return day(cell, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        return Value.not(
                cell,
                SHORT_YEAR.matcher(text).matches()
                        ? field + " " + LineFields.shown(text)
                                + " has a year of two digits and can be read in several ways; write 2026-11-20 or 20-11-2026"
                        : notADay(text));
    }

    private static Value day(Cell cell, String year, String month, String day) {
        try {
            return Value.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Value.not(cell, notADay(cell.shown()));
        }
    }

    private static String notADay(String text) {
        return "not a date: " + LineFields.shown(text) + "; write it as 2026-11-20 or 20-11-2026";
    }
}
