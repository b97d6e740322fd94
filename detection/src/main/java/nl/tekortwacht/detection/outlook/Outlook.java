/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.detection.assessment.Assessor;
import nl.tekortwacht.detection.assessment.Neighbour;
import nl.tekortwacht.detection.assessment.Neighbours;
import nl.tekortwacht.detection.assessment.Situation;
import nl.tekortwacht.detection.cover.CoverPeriod;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.group.Groups;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.warning.Cascade;
import nl.tekortwacht.detection.warning.WarningRule;
import org.jspecify.annotations.Nullable;

/** Assessments and warnings of a day, from what is known of the products around each other. */
public final class Outlook {

    private static final Demand UNKNOWN =
            new Demand(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, List.of(), DemandRule.FORMULA);

    private final Groups groups;
    private final RulesOfDay rules;
    private final DemandRule demandRule;
    private final WarningRule warningRule;
    private final Map<ProductId, SupplyFacts> facts = new HashMap<>();
    private final Map<ProductId, List<StandingShortage>> shortages = new HashMap<>();
    private final Map<ProductId, ProductSupply> supplies = new HashMap<>();

    /**
     * An outlook.
     *
     * @param facts of one day, at most one of a product; of products around them too
     * @param shortages of the same products, as they stand
     */
    public Outlook(
            Groups groups,
            RulesOfDay rules,
            List<SupplyFacts> facts,
            Map<ProductId, List<StandingShortage>> shortages) {
        this.groups = groups;
        this.rules = rules;
        SupplyRules supplyRules = SupplyRules.of(rules);
        this.demandRule = new DemandRule(supplyRules);
        this.warningRule = new WarningRule(supplyRules);
        facts.forEach(one -> this.facts.put(one.product(), one));
        this.shortages.putAll(shortages);
    }

    /** The assessments of the shortages of a product that are not over, by start, then id. */
    public List<Assessment> assessments(ProductId product) {
        ProductLine line = groups.line(product).orElse(null);
        if (line == null) {
            return List.of();
        }
        return shortages.getOrDefault(product, List.of()).stream()
                .filter(standing -> !standing.shortage().phase().isOver())
                .sorted(Comparator.comparing((StandingShortage standing) ->
                                standing.shortage().start())
                        .thenComparing(StandingShortage::id))
                .map(standing -> assessment(line, standing))
                .toList();
    }

    /** The warning about a product; empty if there is none, or if it is short already. */
    public Optional<AtRisk> warning(ProductId product) {
        SupplyFacts known = facts.get(product);
        return known == null || isOut(product) ? Optional.empty() : warningRule.of(known);
    }

    /** What is known of the supply of a product; nothing in stock and no demand if nobody reports. */
    public ProductSupply supply(ProductId product) {
        // Not computeIfAbsent: the neighbours of a product are looked up while it is.
        ProductSupply known = supplies.get(product);
        if (known == null) {
            known = compute(product);
            supplies.put(product, known);
        }
        return known;
    }

    private ProductSupply compute(ProductId product) {
        SupplyFacts known = facts.get(product);
        List<StockLine> stock = new ArrayList<>();
        if (known != null) {
            stock.addAll(known.wholesalers());
            Stream.ofNullable(known.holder()).forEach(stock::add);
        }
        return new ProductSupply(
                product,
                groups.line(product).map(ProductLine::mah).orElse(null),
                isShort(product),
                stock,
                stock.stream().mapToLong(StockLine::onHand).sum(),
                known == null ? UNKNOWN : demandRule.of(known));
    }

    private boolean isShort(ProductId product) {
        return shortages.getOrDefault(product, List.of()).stream().anyMatch(StandingShortage::isNow);
    }

    /** Whether it is out by the evidence; an announcement alone does not make it so. */
    private boolean isOut(ProductId product) {
        return shortages.getOrDefault(product, List.of()).stream()
                .anyMatch(standing -> standing.isNow() && standing.shortage().hasEpisode());
    }

    private Assessment assessment(ProductLine line, StandingShortage standing) {
        ProductId product = line.product();
        Neighbours neighbours = new Neighbours(
                neighbours(groups.alternatives(product)),
                neighbours(groups.otherStrengthsOrForms(product)),
                neighbours(groups.otherSubstances(product)));
        return Assessor.assess(new Situation(
                line,
                standing.id(),
                standing.shortage(),
                rules.day(),
                supply(product),
                neighbours,
                cascade(standing, groups.alternatives(product)),
                rules));
    }

    private List<Neighbour> neighbours(List<ProductLine> lines) {
        return lines.stream()
                .map(line -> new Neighbour(line, supply(line.product())))
                .toList();
    }

    private List<RunsOut> cascade(StandingShortage standing, List<ProductLine> alternatives) {
        List<Cascade.Member> members = alternatives.stream()
                .map(line -> member(supply(line.product())))
                .filter(Objects::nonNull)
                .toList();
        ProductSupply subject = supply(standing.shortage().product());
        CoverPeriod period = CoverPeriod.of(standing.shortage(), rules.day(), rules);
        LocalDate atLeast = period.from().plusDays(rules.number(Parameter.CASCADE_LEAST_DAYS));
        LocalDate until = period.until().isAfter(atLeast) ? period.until() : atLeast;
        return Cascade.of(subject.demand().unitsPerDay(), members, period.from(), until);
    }

    private Cascade.@Nullable Member member(ProductSupply supply) {
        CoverPoint now = Optional.ofNullable(facts.get(supply.product()))
                .map(SupplyFacts::now)
                .orElse(null);
        return supply.isShort() || now == null || supply.units() == 0
                ? null
                : new Cascade.Member(
                        supply.product(),
                        BigDecimal.valueOf(supply.units()),
                        supply.demand().unitsPerDay());
    }
}
