/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyLook;
import nl.tekortwacht.detection.supply.SupplyRules;
import org.jspecify.annotations.Nullable;

/**
 * Warns when what is left of a product will not last, in one of three cases: the holder announced it, the holder has
 * nothing left, or the wholesalers' stock has collapsed. A low stock alone is no warning: stock goes up and down.
 */
public final class WarningRule {

    /** The formula, in docs/assessment.md. */
    public static final String FORMULA = "warning-1";

    private static final int DECIMALS = SupplyLook.DECIMALS;
    private static final int WEEK = 7;
    private static final long LONGEST_DAYS = 366;
    /** So many weeks must be known before anything is usual. */
    private static final int LEAST_WEEKS = 4;

    private final SupplyRules rules;
    private final DemandRule demandRule;

    /** The rule with these figures. */
    public WarningRule(SupplyRules rules) {
        this.rules = rules;
        this.demandRule = new DemandRule(rules);
    }

    /** What the facts come to. */
    private record Left(
            SupplyFacts facts,
            Demand demand,
            BigDecimal wholesale,
            BigDecimal wholesaleDays,
            @Nullable BigDecimal holder,
            @Nullable BigDecimal usualDays) {

        BigDecimal all() {
            return holder == null ? wholesale : wholesale.add(holder);
        }

        BigDecimal holderDays() {
            return holder == null ? BigDecimal.ZERO : days(holder, demand.unitsPerDay());
        }
    }

    private record Risk(
            RiskBasis basis, BigDecimal units, @Nullable ReportId announcement) {}

    /** The warning of the day; empty if there is none, or if the product is out already. */
    public Optional<AtRisk> of(SupplyFacts facts) {
        CoverPoint now = facts.now();
        Demand demand = demandRule.of(facts);
        // With less than a day's demand left it is out, whatever the verdict of the day.
        if (now == null || facts.isOut() || now.units().compareTo(demand.unitsPerDay()) <= 0) {
            return Optional.empty();
        }
        Left left = new Left(
                facts,
                demand,
                now.units(),
                days(now.units(), demand.unitsPerDay()),
                holderUnits(facts, demand),
                usualDays(facts, demand));
        return announced(left)
                .or(() -> holderEmpty(left))
                .or(() -> notReplenished(left))
                .map(risk -> warning(left, risk))
                .filter(warning -> warning.horizonDays() <= rules.horizonDays());
    }

    private Optional<Risk> announced(Left left) {
        LocalDate day = left.facts().day();
        // A holder that has much and announces that it cannot deliver: what it has does not reach anybody.
        BigDecimal reachable = isCollapsed(left) ? left.wholesale() : left.all();
        boolean isLow = days(reachable, left.demand().unitsPerDay()).compareTo(rules.announcedBelowDays()) < 0;
        if (!isLow || !isBelowUsual(left)) {
            return Optional.empty();
        }
        LocalDate out = runsOut(day, reachable, left.demand().unitsPerDay());
        return left.facts().gaps().stream()
                .filter(gap -> gap.kind() != NotificationKind.QUALITY_DEFECT)
                .filter(gap -> !gap.start().isAfter(day.plusDays(rules.announcedAheadDays())))
                .filter(gap -> gap.reaches(out))
                .findFirst()
                .map(gap -> new Risk(RiskBasis.ANNOUNCED, reachable, gap.reportId()));
    }

    private Optional<Risk> holderEmpty(Left left) {
        boolean isEmpty = left.holder() != null && left.holderDays().compareTo(rules.holderEmptyDays()) < 0;
        if (!isEmpty || !isBelowUsual(left) || isSellingMore(left)) {
            return Optional.empty();
        }
        return days(left.all(), left.demand().unitsPerDay()).compareTo(rules.warnBelowDays()) < 0
                ? Optional.of(new Risk(RiskBasis.HOLDER_EMPTY, left.all(), null))
                : Optional.empty();
    }

    private Optional<Risk> notReplenished(Left left) {
        return isCollapsed(left)
                ? Optional.of(new Risk(RiskBasis.NOT_REPLENISHED, left.wholesale(), null))
                : Optional.empty();
    }

    /** Whether the holder is empty because it sells more than it makes, and not because it makes nothing. */
    private boolean isSellingMore(Left left) {
        BigDecimal mean =
                DemandRule.level(left.demand().delivered12m(), left.demand().availableDays());
        return left.demand().unitsPerDay().compareTo(mean.multiply(rules.sellsMoreFactor())) > 0;
    }

    /** Whether wholesalers already get less than usual; a holder that sells all it makes may still make enough. */
    private boolean isBelowUsual(Left left) {
        BigDecimal usual = left.usualDays();
        return usual != null && left.wholesaleDays().compareTo(usual.multiply(rules.fallingShare())) < 0;
    }

    /** Whether stock has been far below the usual for some days in a row. */
    private boolean isCollapsed(Left left) {
        BigDecimal usual = left.usualDays();
        if (usual == null) {
            return false;
        }
        BigDecimal bound = usual.multiply(rules.collapsedShare());
        List<CoverPoint> last = left.facts().points().stream()
                .filter(point -> point.date().isAfter(left.facts().day().minusDays(rules.collapsedDays())))
                .toList();
        return last.size() == rules.collapsedDays()
                && last.stream()
                        .allMatch(point ->
                                days(point.units(), left.demand().unitsPerDay()).compareTo(bound) < 0);
    }

    /** The median of what the wholesalers' stock lasted in the weeks before the last. */
    private static @Nullable BigDecimal usualDays(SupplyFacts facts, Demand demand) {
        List<BigDecimal> weeks = facts.points().stream()
                .filter(point -> !point.date().isAfter(facts.day().minusDays(WEEK)))
                .map(point -> days(point.units(), demand.unitsPerDay()))
                .sorted()
                .toList();
        return weeks.size() < LEAST_WEEKS ? null : weeks.get(weeks.size() / 2);
    }

    private static @Nullable BigDecimal holderUnits(SupplyFacts facts, Demand demand) {
        StockLine holder = facts.holder();
        if (holder == null) {
            return null;
        }
        BigDecimal age =
                BigDecimal.valueOf(facts.day().toEpochDay() - holder.date().toEpochDay());
        return BigDecimal.valueOf(holder.onHand())
                .subtract(demand.unitsPerDay().multiply(age))
                .max(BigDecimal.ZERO)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private AtRisk warning(Left left, Risk risk) {
        SupplyFacts facts = left.facts();
        Demand demand = left.demand();
        LocalDate out = runsOut(facts.day(), risk.units(), demand.unitsPerDay());
        LocalDate latest = demand.low().signum() <= 0 ? null : runsOut(facts.day(), risk.units(), demand.low());
        return new AtRisk(
                facts.product(),
                facts.day(),
                risk.basis(),
                out,
                runsOut(facts.day(), risk.units(), demand.high()),
                latest,
                out.toEpochDay() - facts.day().toEpochDay(),
                demand,
                left.wholesale(),
                left.wholesaleDays(),
                facts.holder(),
                left.holder(),
                left.usualDays(),
                facts.points(),
                risk.announcement(),
                facts.wholesalers().stream()
                        .map(count -> partyOut(count, facts.day()))
                        .toList(),
                rules.rows(),
                FORMULA);
    }

    private static AtRisk.PartyOut partyOut(StockLine count, LocalDate day) {
        Long delivered12m = count.delivered12m();
        if (delivered12m == null || delivered12m == 0) {
            return new AtRisk.PartyOut(count, null);
        }
        BigDecimal perDay = BigDecimal.valueOf(delivered12m)
                .divide(BigDecimal.valueOf(SupplyLook.YEAR), DECIMALS, RoundingMode.HALF_UP);
        BigDecimal left = SupplyLook.left(count, day);
        return new AtRisk.PartyOut(count, perDay.signum() == 0 ? null : runsOut(day, left, perDay));
    }

    private static LocalDate runsOut(LocalDate day, BigDecimal units, BigDecimal perDay) {
        long days = units.divide(perDay, 0, RoundingMode.HALF_UP).longValue();
        return day.plusDays(Math.min(LONGEST_DAYS, days));
    }

    private static BigDecimal days(BigDecimal units, BigDecimal perDay) {
        return perDay.signum() <= 0 ? BigDecimal.ZERO : units.divide(perDay, DECIMALS, RoundingMode.HALF_UP);
    }
}
