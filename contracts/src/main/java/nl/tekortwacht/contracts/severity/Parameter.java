/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that an assessment computes with; each has a dated row for every day. */
public enum Parameter {
    /** How many days a shortage is assumed to take when nobody announced its end. */
    ASSUMED_LENGTH_DAYS("assumedLengthDays", Kind.WHOLE, "1", "3660"),
    /** How many days ahead an assumed end lies at least. */
    LEAST_DAYS_AHEAD("leastDaysAhead", Kind.WHOLE, "1", "3660"),
    /** How many days are looked ahead when marketing has ended, or ends, for good. */
    FINAL_LENGTH_DAYS("finalLengthDays", Kind.WHOLE, "1", "3660"),
    /** How many usual daily doses a patient with a high dose takes. */
    HIGH_DOSE_FACTOR("highDoseFactor", Kind.DECIMAL, "1", "100"),
    /** Which part of a usual daily dose a patient with a low dose takes. */
    LOW_DOSE_FACTOR("lowDoseFactor", Kind.DECIMAL, "0.01", "1"),
    /** How many days it takes until an imported product or a preparation is there. */
    IMPORT_LEAD_DAYS("importLeadDays", Kind.WHOLE, "0", "3660"),
    /** For how many months at most a temporary pack is accepted. */
    TEMPORARY_PACK_MONTHS("temporaryPackMonths", Kind.WHOLE, "1", "120"),
    /** For how many days a wholesaler's count speaks of its stock. */
    WHOLESALER_REACH_DAYS("wholesalerReachDays", Kind.WHOLE, "1", "60"),
    /** For how many days a holder's count speaks of its stock. */
    HOLDER_REACH_DAYS("holderReachDays", Kind.WHOLE, "1", "60"),
    /** The weight of the last weeks in the demand; the mean of the year has the rest. */
    RECENT_DEMAND_SHARE("recentDemandShare", Kind.DECIMAL, "0", "1"),
    /** The demand of the last weeks counts as at least so many times the mean of the year. */
    LEAST_DEMAND_FACTOR("leastDemandFactor", Kind.DECIMAL, "0", "1"),
    /** The demand of the last weeks counts as at most so many times the mean of the year. */
    MOST_DEMAND_FACTOR("mostDemandFactor", Kind.DECIMAL, "1", "100"),
    /** With less than so many days of demand a holder has nothing left. */
    HOLDER_EMPTY_DAYS("holderEmptyDays", Kind.DECIMAL, "0", "60"),
    /** When a holder has nothing left: below so many days of stock in all it is warned. */
    WARN_BELOW_DAYS("warnBelowDays", Kind.DECIMAL, "0", "365"),
    /** When a holder announced that it cannot deliver: below so many days of stock in all it is warned. */
    ANNOUNCED_WARN_BELOW_DAYS("announcedWarnBelowDays", Kind.DECIMAL, "0", "365"),
    /** How many days before its start an announcement counts for a warning. */
    ANNOUNCED_AHEAD_DAYS("announcedAheadDays", Kind.WHOLE, "0", "365"),
    /** A holder that sells more than so many times the mean of the year has not stopped; it cannot keep up. */
    SELLS_MORE_FACTOR("sellsMoreFactor", Kind.DECIMAL, "1", "10"),
    /** Wholesalers' stock below this part of the usual is falling. */
    FALLING_SHARE("fallingShare", Kind.DECIMAL, "0", "1"),
    /** Wholesalers' stock below this part of the usual is not replenished. */
    COLLAPSED_SHARE("collapsedShare", Kind.DECIMAL, "0", "1"),
    /** For how many days in a row, at most 7. */
    COLLAPSED_DAYS("collapsedDays", Kind.WHOLE, "1", "7"),
    /** For how many days at least it is asked which products run out next; announced ends are often too early. */
    CASCADE_LEAST_DAYS("cascadeLeastDays", Kind.WHOLE, "1", "365"),
    /** How many days ahead is warned at most. */
    WARNING_HORIZON_DAYS("warningHorizonDays", Kind.WHOLE, "1", "365");

    private enum Kind {
        WHOLE,
        DECIMAL
    }

    private final String yamlName;
    private final Kind kind;
    private final BigDecimal least;
    private final BigDecimal most;

    Parameter(String yamlName, Kind kind, String least, String most) {
        this.yamlName = yamlName;
        this.kind = kind;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** The name in the rules file. */
    public String yamlName() {
        return yamlName;
    }

    /** The parameter of this name, or empty if there is none. */
    public static Optional<Parameter> ofYamlName(String name) {
        for (Parameter parameter : values()) {
            if (parameter.yamlName.equals(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if it is not a number of the parameter's kind and range
     */
    BigDecimal parse(String text) {
        BigDecimal value;
        try {
            value = kind == Kind.WHOLE ? new BigDecimal(Integer.parseInt(text)) : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(yamlName + ": '" + text + "' is not a " + words() + " number", e);
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(yamlName + ": " + text + " is not from " + least + " to " + most);
        }
        return value;
    }

    private String words() {
        return kind == Kind.WHOLE ? "whole" : "decimal";
    }
}
