/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a row of the severity table.
 *
 * @param values the texts that the fact may have, or one number
 */
public record Condition(ConditionName name, List<String> values) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if there is none, there are several where one number is asked, or one does not fit
     */
    public Condition {
        values = List.copyOf(values);
        boolean isList = name.comparison() == ConditionName.Comparison.ONE_OF;
        if (values.isEmpty() || (!isList && values.size() > 1)) {
            throw new IllegalArgumentException(name.yamlName() + " needs " + (isList ? "values" : "one number"));
        }
        values.forEach(value -> requireFit(name, value));
    }

    private static void requireFit(ConditionName name, String value) {
        if (!name.allowed().isEmpty()) {
            if (!name.allowed().contains(value)) {
                throw new IllegalArgumentException(
                        name.yamlName() + ": '" + value + "' is none of " + String.join(", ", name.allowed()));
            }
        } else if (!isNumber(value)) {
            throw new IllegalArgumentException(name.yamlName() + ": '" + value + "' is not a number, 0 or more");
        }
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).signum() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether it holds for a fact; of what is not known it never does. */
    public boolean holds(@Nullable String fact) {
        if (fact == null) {
            return false;
        }
        return switch (name.comparison()) {
            case ONE_OF -> values.contains(fact);
            case AT_LEAST -> new BigDecimal(fact).compareTo(new BigDecimal(values.getFirst())) >= 0;
            case BELOW -> new BigDecimal(fact).compareTo(new BigDecimal(values.getFirst())) < 0;
        };
    }
}
