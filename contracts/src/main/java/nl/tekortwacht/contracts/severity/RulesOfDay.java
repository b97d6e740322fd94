/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of the assessment rules that are in force on a day. */
public final class RulesOfDay {

    private final LocalDate day;
    private final Map<Parameter, ParameterRow> parameters = new EnumMap<>(Parameter.class);
    private final List<SeverityRow> severityRows;

    RulesOfDay(LocalDate day, List<ParameterRow> parameters, List<SeverityRow> severityRows) {
        this.day = day;
        parameters.forEach(row -> this.parameters.put(row.parameter(), row));
        this.severityRows = List.copyOf(severityRows);
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The row of a parameter. */
    public ParameterRow row(Parameter parameter) {
        return Objects.requireNonNull(parameters.get(parameter), parameter.yamlName());
    }

    /** The value of a parameter. */
    public BigDecimal value(Parameter parameter) {
        return row(parameter).value();
    }

    /** The value of a parameter that is a whole number. */
    public int number(Parameter parameter) {
        return value(parameter).intValueExact();
    }

    /** The severity table, in the order of the file. */
    public List<SeverityRow> severityRows() {
        return severityRows;
    }
}
