/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.warning.Cascade;
import nl.tekortwacht.detection.warning.WarningRule;
import org.jspecify.annotations.Nullable;

/** The warnings of a year, as they were raised and withdrawn day after day. */
final class WarningLog implements WatchedYear.Watcher {

    /** A warning that was away for less is the same warning. */
    private static final int SAME_WITHIN_DAYS = 7;

    private static final BigDecimal NAIVE_BELOW_DAYS = BigDecimal.valueOf(21);
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    /** As long as nobody says when a shortage ends: the mean of 2023 (KNMP Farmanco). */
    private static final int ASSUMED_DAYS = 107;

    private static final int LEAST_DAYS = 120;

    /** A warning; it stands on every day on which the rule gave it. */
    static final class Warning {
        private final LocalDate raised;
        private final LocalDate runsOut;
        private @Nullable LocalDate ended;

        private Warning(LocalDate raised, LocalDate runsOut) {
            this.raised = raised;
            this.runsOut = runsOut;
        }

        LocalDate raised() {
            return raised;
        }

        LocalDate runsOut() {
            return runsOut;
        }

        LocalDate until(LocalDate last) {
            return ended == null ? last : ended;
        }

        boolean stoodOn(LocalDate day) {
            return !raised.isAfter(day) && (ended == null || !ended.isBefore(day));
        }
    }

    /** A product that a cascade named, on the first day on which it did. */
    record Named(ProductId product, LocalDate day) {}

    private final WarningRule rule;
    private final DemandRule demandRule;
    private final Map<ProductId, List<Warning>> byRule = new HashMap<>();
    private final Map<ProductId, List<Warning>> naive = new HashMap<>();
    private final Map<ProductId, Set<LocalDate>> holderSpoke = new HashMap<>();
    private final Map<ProductId, String> groups = new HashMap<>();
    private final Map<ProductId, NavigableSet<LocalDate>> namedOn = new HashMap<>();
    private final List<Named> allNamed = new ArrayList<>();
    private final Map<String, List<SupplyFacts>> today = new HashMap<>();

    WarningLog(SupplyRules rules) {
        this.rule = new WarningRule(rules);
        this.demandRule = new DemandRule(rules);
    }

    Map<ProductId, List<Warning>> byRule() {
        return byRule;
    }

    Map<ProductId, List<Warning>> naive() {
        return naive;
    }

    List<Named> named() {
        return allNamed;
    }

    /** Whether a cascade named it on one of the days from the first to before the last. */
    boolean wasNamed(ProductId product, LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> days = namedOn.get(product);
        return days != null && !days.subSet(from, to).isEmpty();
    }

    boolean holderSpoke(ProductId product, LocalDate day) {
        return holderSpoke.getOrDefault(product, Set.of()).contains(day);
    }

    boolean areOneGroup(ProductId a, ProductId b) {
        return Objects.equals(groups.get(a), groups.get(b));
    }

    @Override
    public void see(LocalDate day, WatchedYear.Watched product, SupplyFacts facts) {
        groups.put(
                facts.product(),
                Objects.requireNonNullElse(
                        product.line().group(), facts.product().value()));
        if (facts.holder() != null) {
            holderSpoke.computeIfAbsent(facts.product(), id -> new HashSet<>()).add(day);
        }
        note(byRule, facts, rule.of(facts).map(AtRisk::runsOut).orElse(null));
        note(naive, facts, naively(facts));
        today.computeIfAbsent(Objects.requireNonNull(groups.get(facts.product())), group -> new ArrayList<>())
                .add(facts);
    }

    @Override
    public void dayEnds(LocalDate day) {
        today.values().forEach(group -> cascades(day, group));
        today.clear();
    }

    private static void note(Map<ProductId, List<Warning>> log, SupplyFacts facts, @Nullable LocalDate runsOut) {
        List<Warning> ofProduct = log.computeIfAbsent(facts.product(), id -> new ArrayList<>());
        Warning last = ofProduct.isEmpty() ? null : ofProduct.getLast();
        boolean goesOn = last != null
                && (last.ended == null || last.ended.plusDays(SAME_WITHIN_DAYS).isAfter(facts.day()));
        if (runsOut == null && last != null && last.ended == null) {
            last.ended = facts.day();
        } else if (runsOut != null && last != null && goesOn) {
            last.ended = null;
        } else if (runsOut != null) {
            ofProduct.add(new Warning(facts.day(), runsOut));
        }
    }

    private static @Nullable LocalDate naively(SupplyFacts facts) {
        CoverPoint now = facts.now();
        if (now == null || facts.isOut() || now.delivered12m() == 0) {
            return null;
        }
        BigDecimal all = now.units()
                .add(BigDecimal.valueOf(
                        facts.holder() == null ? 0 : facts.holder().onHand()));
        BigDecimal days = all.multiply(YEAR).divide(BigDecimal.valueOf(now.delivered12m()), 3, RoundingMode.HALF_UP);
        return days.compareTo(NAIVE_BELOW_DAYS) < 0 ? facts.day().plusDays(days.longValue()) : null;
    }

    private void cascades(LocalDate day, List<SupplyFacts> group) {
        for (SupplyFacts first : group) {
            if (first.isOut()) {
                List<Cascade.Member> others = group.stream()
                        .filter(other -> !other.isOut() && other.now() != null)
                        .map(this::member)
                        .toList();
                LocalDate end = first.gaps().stream()
                        .filter(gap -> !gap.start().isAfter(day))
                        .findFirst()
                        .map(gap -> gap.end())
                        .orElse(day.plusDays(ASSUMED_DAYS));
                LocalDate until = end.isAfter(day.plusDays(LEAST_DAYS)) ? end : day.plusDays(LEAST_DAYS);
                Cascade.of(demandRule.of(first).unitsPerDay(), others, day, until)
                        .forEach(out -> name(out, day));
            }
        }
    }

    private Cascade.Member member(SupplyFacts facts) {
        BigDecimal holder =
                BigDecimal.valueOf(facts.holder() == null ? 0 : facts.holder().onHand());
        BigDecimal units = Objects.requireNonNull(facts.now()).units().add(holder);
        return new Cascade.Member(facts.product(), units, demandRule.of(facts).unitsPerDay());
    }

    private void name(RunsOut out, LocalDate day) {
        NavigableSet<LocalDate> days = namedOn.computeIfAbsent(out.product(), id -> new TreeSet<>());
        // Named on the days before too: the same naming.
        if (days.isEmpty() || days.last().plusDays(SAME_WITHIN_DAYS).isBefore(day)) {
            allNamed.add(new Named(out.product(), day));
        }
        days.add(day);
    }
}
