/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of a rule: in force iff {@code validFrom <= day < validTo}.
 *
 * @param selector what the row is for, where a rule has one row per kind, role or class; else null
 * @param value the value as written; its form is checked when the row is made
 * @param validFrom the first day; null = always
 * @param validTo the first day on which it no longer holds; null = open
 * @param recordedAt when the row was recorded; null = always known
 * @param source where the value comes from: a law, a publication, a decision
 */
public record RuleRow(
        RuleName rule,
        @Nullable String selector,
        String value,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant recordedAt,
        String source) {

    /**
     * Checks the row.
     *
     * @throws IllegalArgumentException if the value is not of the rule's form, the selector is missing or in excess, the
     *     source is blank, or {@code validTo} is not after {@code validFrom}
     */
    public RuleRow {
        if (rule.hasSelector() == (selector == null)) {
            throw new IllegalArgumentException(
                    rule.yamlName() + (selector == null ? " needs a selector" : " takes no selector"));
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(rule.yamlName() + " needs a source");
        }
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException(rule.yamlName() + ": validTo must be after validFrom");
        }
        requireForm(rule, value);
    }

    private static void requireForm(RuleName rule, String value) {
        try {
            switch (rule.type()) {
                case WHOLE_NUMBER -> requireNotNegative(new BigDecimal(Integer.parseInt(value)));
                case DECIMAL -> requireNotNegative(new BigDecimal(value));
                case TIME -> LocalTime.parse(value);
                case DATE -> LocalDate.parse(value);
                case TEXT -> {
                    if (value.isBlank()) {
                        throw new IllegalArgumentException("blank");
                    }
                }
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(rule.yamlName() + ": '" + value + "' is not a valid " + rule.type(), e);
        }
    }

    private static void requireNotNegative(BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    /** Whether the row is in force on the day. */
    public boolean isInForce(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether the row was recorded by the instant. */
    public boolean isKnownAt(Instant instant) {
        return recordedAt == null || !recordedAt.isAfter(instant);
    }
}
