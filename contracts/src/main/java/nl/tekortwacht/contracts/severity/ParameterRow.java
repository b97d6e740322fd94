/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.math.BigDecimal;

/**
 * One dated value of a parameter.
 *
 * @param text the value as written
 * @param source where it comes from
 */
public record ParameterRow(Parameter parameter, String text, InForce inForce, String source) {

    /**
     * Checks the row.
     *
     * @throws IllegalArgumentException if the value does not fit the parameter, or the source is blank
     */
    public ParameterRow {
        parameter.parse(text);
        if (source.isBlank()) {
            throw new IllegalArgumentException(parameter.yamlName() + " needs a source");
        }
    }

    /** The value. */
    public BigDecimal value() {
        return parameter.parse(text);
    }

    /** The row in a list of rows that were used: {@code importLeadDays = 21}. */
    public String brief() {
        return parameter.yamlName() + " = " + text + inForce.since();
    }
}
