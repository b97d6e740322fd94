/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.publication.Circle;
import org.jspecify.annotations.Nullable;

/** States how bad a shortage is, for how long, why, and what helps. */
final class AssessmentFacts {

    private static final int MOST_ALTERNATIVES = 5;
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    private final Wording wording;
    private final Lines lines;

    private final boolean showsStock;

    private AssessmentFacts(Wording wording, Lines lines, boolean showsStock) {
        this.wording = wording;
        this.showsStock = showsStock;
        this.lines = lines;
    }

    /** Subscribers and holders are not told how much there is of what. */
    static void add(Assessment assessment, Audience audience, Wording wording, Lines lines) {
        new AssessmentFacts(wording, lines, audience.circle().sees(Circle.STAFF)).add(assessment);
    }

    /** How long the stock of another product of the group lasts. */
    private record Lasting(ProductSupply supply, @Nullable BigDecimal weeks) {

        static Lasting of(GroupCover.Alternative alternative) {
            ProductSupply supply = alternative.supply();
            BigDecimal perWeek =
                    supply.demand().unitsPerDay().add(alternative.movesOver()).multiply(WEEK);
            return new Lasting(
                    supply,
                    perWeek.signum() <= 0
                            ? null
                            : BigDecimal.valueOf(supply.units()).divide(perWeek, 1, RoundingMode.HALF_UP));
        }

        /** Higher is better; what nobody asks for comes after what is asked for, what is short last. */
        BigDecimal rank() {
            if (supply.isShort()) {
                return BigDecimal.valueOf(-2);
            }
            return weeks == null ? BigDecimal.valueOf(-1) : weeks;
        }
    }

    private void add(Assessment assessment) {
        lines.fact("since", assessment.start());
        lines.fact("severity", wording.say("severity." + assessment.severity()));
        lines.fact("step", assessment.step().number() + ", " + wording.say("step." + assessment.step()));
        CoverGap gap = assessment.cover().gap();
        String until = wording.day(gap.until());
        lines.fact("until", gap.isAssumed() ? wording.say("assumed", Map.of("day", until)) : until);
        if (showsStock) {
            lines.fact("gapUnits", gap.units());
            lines.fact("gapWeeks", gap.weeks());
        }
        alternatives(assessment.cover().alternatives());
        if (showsStock) {
            lines.list(
                    "reasons",
                    assessment.reasons().stream()
                            .map(reason -> wording.of(reason.words()))
                            .toList());
        }
        lines.list(
                "measures",
                assessment.proposals().stream()
                        .map(proposal -> wording.say("measure." + proposal.measure()))
                        .toList());
    }

    private void alternatives(List<GroupCover.Alternative> alternatives) {
        if (alternatives.isEmpty()) {
            lines.fact("alternatives", wording.say("none"));
            return;
        }
        List<String> items = new ArrayList<>();
        alternatives.stream()
                .map(Lasting::of)
                .sorted(Comparator.comparing(Lasting::rank).reversed().thenComparing(lasting -> lasting.supply()
                        .product()))
                .limit(MOST_ALTERNATIVES)
                .map(this::alternative)
                .forEach(items::add);
        if (alternatives.size() > MOST_ALTERNATIVES) {
            int more = alternatives.size() - MOST_ALTERNATIVES;
            items.add(wording.say("alternative.more", Map.of("count", Integer.toString(more))));
        }
        lines.list("alternatives", items);
    }

    private String alternative(Lasting lasting) {
        String product = lasting.supply().product().value();
        if (lasting.supply().isShort()) {
            return wording.say("alternative.short", Map.of("product", product));
        }
        if (!showsStock) {
            return product;
        }
        return lasting.weeks() == null
                ? wording.say("alternative.unknown", Map.of("product", product))
                : wording.say("alternative", Map.of("product", product, "weeks", wording.number(lasting.weeks())));
    }
}
