/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.ladder;

import java.math.BigDecimal;
import java.util.List;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.Ring;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import org.jspecify.annotations.Nullable;

/**
 * The first step of the routekaart that carries a shortage.
 *
 * <ol>
 *   <li>The group carries it, and a switch is green or not classified.
 *   <li>The group carries it, and a switch is orange or red; or another strength or form can be had.
 *   <li>Another substance of the class can be had.
 *   <li>A preparation can be had, or what is left lasts until an imported one can be there.
 *   <li>Otherwise.
 * </ol>
 *
 * <p>Whether the second and third ring have enough is not computed: units of other strengths and substances do not add up.
 */
public final class Ladder {

    private static final BigDecimal DAYS_OF_WEEK = BigDecimal.valueOf(7);

    private Ladder() {}

    /** Whether a product can be had: it is not short, and had stock at its last count. */
    public static boolean isAvailable(ProductSupply supply) {
        return !supply.isShort() && supply.units() > 0;
    }

    /** Whether the group carries it: nothing lacks until the expected end, and at least one alternative can be had. */
    public static boolean groupCarries(GroupCover cover) {
        return cover.gap().units().signum() == 0
                && cover.alternatives().stream().anyMatch(alternative -> isAvailable(alternative.supply()));
    }

    /**
     * Whether what the group has lasts until an import can be there, with the days that pass before the product fails.
     *
     * @param daysToStart days from the day of the assessment to the start; 0 if it has begun
     * @param leadDays days that an import takes
     */
    public static boolean lasts(GroupCover cover, long daysToStart, int leadDays) {
        BigDecimal weeks = cover.weeksWith();
        return weeks == null
                || weeks.multiply(DAYS_OF_WEEK)
                                .add(BigDecimal.valueOf(daysToStart))
                                .compareTo(BigDecimal.valueOf(leadDays))
                        >= 0;
    }

    /**
     * The step.
     *
     * @param rings the products beyond the group, by their step
     * @param lasts whether what the group has lasts until an import can be there
     */
    public static LadderStep step(GroupCover cover, @Nullable SubstitutionRisk risk, List<Ring> rings, boolean lasts) {
        boolean carries = groupCarries(cover);
        if (carries && !needsCare(risk)) {
            return LadderStep.SUBSTITUTE;
        }
        if (carries || has(rings, LadderStep.OTHER_STRENGTH_OR_FORM)) {
            return LadderStep.OTHER_STRENGTH_OR_FORM;
        }
        if (has(rings, LadderStep.OTHER_SUBSTANCE)) {
            return LadderStep.OTHER_SUBSTANCE;
        }
        return lasts || has(rings, LadderStep.UNREGISTERED_OR_PREPARATION)
                ? LadderStep.UNREGISTERED_OR_PREPARATION
                : LadderStep.CHANGE_TREATMENT;
    }

    /** Whether a switch needs care beyond the usual. */
    private static boolean needsCare(@Nullable SubstitutionRisk risk) {
        return risk == SubstitutionRisk.ORANGE || risk == SubstitutionRisk.RED;
    }

    /** Whether a ring of the step has a product that can be had. */
    public static boolean has(List<Ring> rings, LadderStep step) {
        return rings.stream()
                .anyMatch(ring -> ring.step() == step && !ring.available().isEmpty());
    }
}
