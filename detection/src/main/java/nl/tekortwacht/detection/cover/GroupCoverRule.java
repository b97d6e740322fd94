/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.cover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import org.jspecify.annotations.Nullable;

/**
 * Whether the other products of a group can carry a shortage, from stock and demand.
 *
 * <p>Each figure is computed from figures that the result lists, and is rounded half-up to 3 decimals. The alternatives go on
 * getting their own usual supply, which their own demand uses up; so it is their stock that can carry what moves over.
 */
public final class GroupCoverRule {

    private static final int DECIMALS = 3;
    private static final BigDecimal DAYS_OF_WEEK = BigDecimal.valueOf(7);

    private GroupCoverRule() {}

    /**
     * The cover of a group while a product of it is short.
     *
     * @param group the group; null = the product is in none
     * @param subject the product that is short, or will be
     * @param alternatives the other products of the group
     * @param period the days that they have to carry
     */
    public static GroupCover cover(
            @Nullable String group, ProductSupply subject, List<ProductSupply> alternatives, CoverPeriod period) {
        BigDecimal demandOfAll = demand(subject).add(demandOf(alternatives));
        long stockOfAlternatives = stockOf(alternatives);
        return new GroupCover(
                group,
                subject,
                shares(subject, alternatives),
                weeks(BigDecimal.valueOf(Math.addExact(stockOfAlternatives, subject.units())), demandOfAll),
                weeks(BigDecimal.valueOf(stockOfAlternatives), demandOfAll),
                gap(subject, alternatives, period, demandOfAll));
    }

    private static List<GroupCover.Alternative> shares(ProductSupply subject, List<ProductSupply> alternatives) {
        BigDecimal demandOfCarriers = demandOf(carriers(alternatives));
        return alternatives.stream()
                .map(supply -> {
                    BigDecimal share = supply.isShort() || demandOfCarriers.signum() == 0
                            ? rounded(BigDecimal.ZERO)
                            : demand(supply).divide(demandOfCarriers, DECIMALS, RoundingMode.HALF_UP);
                    return new GroupCover.Alternative(
                            supply, share, rounded(demand(subject).multiply(share)));
                })
                .toList();
    }

    private static CoverGap gap(
            ProductSupply subject, List<ProductSupply> alternatives, CoverPeriod period, BigDecimal demandOfAll) {
        BigDecimal missing = demand(subject)
                .add(demandOf(
                        alternatives.stream().filter(ProductSupply::isShort).toList()));
        BigDecimal needed = rounded(missing.multiply(BigDecimal.valueOf(period.days())));
        BigDecimal spare = rounded(BigDecimal.valueOf(stockOf(carriers(alternatives))));
        BigDecimal units = needed.subtract(spare).max(rounded(BigDecimal.ZERO));
        BigDecimal weeks = weeks(units, demandOfAll);
        return new CoverGap(
                period.until(),
                period.isAssumed(),
                period.days(),
                needed,
                spare,
                units,
                weeks == null ? rounded(BigDecimal.ZERO) : weeks);
    }

    private static List<ProductSupply> carriers(List<ProductSupply> alternatives) {
        return alternatives.stream().filter(supply -> !supply.isShort()).toList();
    }

    private static @Nullable BigDecimal weeks(BigDecimal units, BigDecimal demandADay) {
        return demandADay.signum() == 0
                ? null
                : units.divide(demandADay.multiply(DAYS_OF_WEEK), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal demand(ProductSupply supply) {
        return supply.demand().unitsPerDay();
    }

    private static BigDecimal demandOf(List<ProductSupply> supplies) {
        return supplies.stream().map(GroupCoverRule::demand).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long stockOf(List<ProductSupply> supplies) {
        return supplies.stream().mapToLong(ProductSupply::units).reduce(0, Math::addExact);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
