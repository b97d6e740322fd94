/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.math.BigDecimal;
import java.util.List;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.ParameterRow;
import nl.tekortwacht.contracts.severity.RulesOfDay;

/**
 * The figures of the rules for supply, demand and warnings, as they hold on a day.
 *
 * @param wholesalerReachDays for how many days a wholesaler's count speaks
 * @param holderReachDays for how many days a holder's count speaks
 * @param recentShare the weight of the last weeks in the demand, 0 to 1
 * @param leastFactor the demand of the last weeks counts as at least so many times the mean of the year
 * @param mostFactor and as at most so many times
 * @param holderEmptyDays a holder with less than so many days of demand has nothing left
 * @param warnBelowDays with less than so many days left in all, a holder that has nothing left is a warning
 * @param announcedBelowDays with less than so many days left in all, an announcement is a warning
 * @param announcedAheadDays how many days before its start an announcement counts
 * @param sellsMoreFactor a holder that sells more than so many times the mean of the year has not stopped, 1 or more
 * @param fallingShare stock below this part of the usual is falling, 0 to 1
 * @param collapsedShare stock below this part of the usual has collapsed, 0 to 1
 * @param collapsedDays for how many days in a row
 * @param horizonDays how far ahead is warned at most
 * @param rows the rows that they come from, in a few words
 */
public record SupplyRules(
        int wholesalerReachDays,
        int holderReachDays,
        BigDecimal recentShare,
        BigDecimal leastFactor,
        BigDecimal mostFactor,
        BigDecimal holderEmptyDays,
        BigDecimal warnBelowDays,
        BigDecimal announcedBelowDays,
        int announcedAheadDays,
        BigDecimal sellsMoreFactor,
        BigDecimal fallingShare,
        BigDecimal collapsedShare,
        int collapsedDays,
        int horizonDays,
        List<String> rows) {

    private static final List<Parameter> USED = List.of(
            Parameter.WHOLESALER_REACH_DAYS,
            Parameter.HOLDER_REACH_DAYS,
            Parameter.RECENT_DEMAND_SHARE,
            Parameter.LEAST_DEMAND_FACTOR,
            Parameter.MOST_DEMAND_FACTOR,
            Parameter.HOLDER_EMPTY_DAYS,
            Parameter.WARN_BELOW_DAYS,
            Parameter.ANNOUNCED_WARN_BELOW_DAYS,
            Parameter.ANNOUNCED_AHEAD_DAYS,
            Parameter.SELLS_MORE_FACTOR,
            Parameter.FALLING_SHARE,
            Parameter.COLLAPSED_SHARE,
            Parameter.COLLAPSED_DAYS,
            Parameter.WARNING_HORIZON_DAYS);

    /** Rows are kept as they were. */
    public SupplyRules {
        rows = List.copyOf(rows);
    }

    /** The figures in force on a day. */
    public static SupplyRules of(RulesOfDay rules) {
        return new SupplyRules(
                rules.number(Parameter.WHOLESALER_REACH_DAYS),
                rules.number(Parameter.HOLDER_REACH_DAYS),
                rules.value(Parameter.RECENT_DEMAND_SHARE),
                rules.value(Parameter.LEAST_DEMAND_FACTOR),
                rules.value(Parameter.MOST_DEMAND_FACTOR),
                rules.value(Parameter.HOLDER_EMPTY_DAYS),
                rules.value(Parameter.WARN_BELOW_DAYS),
                rules.value(Parameter.ANNOUNCED_WARN_BELOW_DAYS),
                rules.number(Parameter.ANNOUNCED_AHEAD_DAYS),
                rules.value(Parameter.SELLS_MORE_FACTOR),
                rules.value(Parameter.FALLING_SHARE),
                rules.value(Parameter.COLLAPSED_SHARE),
                rules.number(Parameter.COLLAPSED_DAYS),
                rules.number(Parameter.WARNING_HORIZON_DAYS),
                USED.stream().map(rules::row).map(ParameterRow::brief).toList());
    }
}
