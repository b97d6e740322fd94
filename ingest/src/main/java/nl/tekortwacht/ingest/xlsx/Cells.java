/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import nl.tekortwacht.ingest.table.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a workbook. No formula is ever taken, whatever it came to when the file was saved. */
final class Cells {

    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22);
    /** What is no placeholder of a date in a number format: texts in quotes, colours and conditions, escaped letters. */
    private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private Cells() {}

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.Text.NONE;
        }
        if (cell.getFormula() != null) {
            return new Cell.Bad(
                    "=" + cell.getFormula(), "cell " + cell.getAddress() + " holds a formula; paste it as a value");
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber());
            case BOOLEAN -> new Cell.Flag(cell.asBoolean());
            case ERROR ->
                new Cell.Bad(
                        String.valueOf(cell.getRawValue()),
                        "cell " + cell.getAddress() + " holds an error (" + cell.getRawValue() + ")");
            default -> Cell.text(cell.getText());
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, @Nullable BigDecimal value) {
        if (value == null) {
            return Cell.Text.NONE;
        }
        boolean isDay = isDate(cell) && value.signum() > 0 && value.compareTo(LAST_DAY) < 0;
        return isDay ? day(cell, value, cell.asDate()) : new Cell.Figure(value);
    }

    private static Cell day(org.dhatim.fastexcel.reader.Cell cell, BigDecimal value, LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell.Day(at.toLocalDate())
                : new Cell.Bad(value.toString(), "cell " + cell.getAddress() + " holds a time of day beside its date");
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer format = cell.getDataFormatId();
        if (format != null && DATE_FORMATS.contains(format)) {
            return true;
        }
        String custom = cell.getDataFormatString();
        if (format == null || format < 50 || custom == null || custom.length() > 255) {
            return false;
        }
        String placeholders = NO_PLACEHOLDER.matcher(custom).replaceAll("");
        return placeholders.chars().anyMatch(c -> c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'j' || c == 'J');
    }
}
