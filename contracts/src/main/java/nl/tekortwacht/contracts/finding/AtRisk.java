/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * An early warning: a product that can be had, and that is expected to run out. It is no shortage and counts as none.
 *
 * @param day the closed day of which it speaks
 * @param basis what it rests on
 * @param runsOut the day on which nothing is expected to be left
 * @param earliest that day if demand is at the upper end of its interval
 * @param latest that day if demand is at the lower end; null = more than a year ahead
 * @param horizonDays from the day to {@code runsOut}
 * @param demand how much is asked
 * @param wholesaleUnits units at wholesalers on the day
 * @param wholesaleDays how many days they last
 * @param holder the holder's latest count that still speaks; null = none
 * @param holderUnits what is left of it on the day; null = none
 * @param usualDays how many days the wholesalers' stock usually lasts; null = not known yet
 * @param points what wholesalers had on the last days and weeks, the latest first
 * @param announcement the announcement that it rests on; null = none
 * @param parties for each wholesaler: its count and the day on which it runs out by its own deliveries
 * @param rules the rows of the assessment rules that were used
 * @param formula the name and version of the formula
 */
public record AtRisk(
        ProductId product,
        LocalDate day,
        RiskBasis basis,
        LocalDate runsOut,
        LocalDate earliest,
        @Nullable LocalDate latest,
        long horizonDays,
        Demand demand,
        BigDecimal wholesaleUnits,
        BigDecimal wholesaleDays,
        @Nullable StockLine holder,
        @Nullable BigDecimal holderUnits,
        @Nullable BigDecimal usualDays,
        List<CoverPoint> points,
        @Nullable ReportId announcement,
        List<PartyOut> parties,
        List<String> rules,
        String formula)
        implements Finding {

    /** Lists are kept as they were. */
    public AtRisk {
        points = List.copyOf(points);
        parties = List.copyOf(parties);
        rules = List.copyOf(rules);
    }

    /**
     * A wholesaler.
     *
     * @param count its latest count
     * @param runsOut the day on which it has nothing left at its mean deliveries; null = unknown
     */
    public record PartyOut(StockLine count, @Nullable LocalDate runsOut) {}
}
