/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.supply.SupplyFacts;

/** What was asked and delivered of a product day after day, and what a wholesaler who counts every week says about it. */
final class DeliverySeries {

    private static final ProductId PRODUCT = new ProductId("RVG:900001");
    private static final BigDecimal PLENTY = BigDecimal.valueOf(1_000_000);
    private static final int YEAR = 365;
    private static final int WEEK = 7;
    private static final int WEEKS = 9;

    private final LocalDate first;
    private final double[] asked;
    private final boolean[] out;

    /**
     * A series.
     *
     * @param first the date of the first day
     * @param asked units asked on each day; all of it is delivered, except on days on which the product is out
     */
    DeliverySeries(LocalDate first, double[] asked, boolean[] out) {
        this.first = first;
        this.asked = asked;
        this.out = out;
    }

    /** The estimate on a day, beside what was asked on the days before and after. */
    DemandScore.Guess guess(DemandRule rule, int day, int daysBefore, int daysAfter) {
        return DemandScore.Guess.of(
                rule.of(facts(day)), mean(day - daysBefore + 1, day), mean(day + 1, day + daysAfter));
    }

    private SupplyFacts facts(int day) {
        List<CoverPoint> points = new ArrayList<>();
        for (int back = 0; back <= WEEKS * WEEK && day - back >= YEAR - 1; back += WEEK) {
            BigDecimal units = out[day - back] ? BigDecimal.ZERO : PLENTY;
            points.add(new CoverPoint(first.plusDays(day - back), units, delivered12m(day - back), 1));
        }
        return new SupplyFacts(
                PRODUCT, first.plusDays(day), List.of(), null, points, YEAR - daysOut(day), out[day], List.of());
    }

    private long delivered12m(int day) {
        double sum = 0;
        for (int i = day - YEAR + 1; i <= day; i++) {
            sum += out[i] ? 0 : asked[i];
        }
        return Math.round(sum);
    }

    private int daysOut(int day) {
        int days = 0;
        for (int i = Math.max(0, day - YEAR + 1); i <= day; i++) {
            days += out[i] ? 1 : 0;
        }
        return days;
    }

    private double mean(int from, int to) {
        return Arrays.stream(asked, from, to + 1).average().orElse(0);
    }
}
