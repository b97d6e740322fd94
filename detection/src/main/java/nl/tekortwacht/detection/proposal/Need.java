/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Ring;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.detection.ladder.Ladder;

/**
 * A shortage that is not over, as far as it is assessed when measures are looked for.
 *
 * @param line the product
 * @param rings the products beyond the group
 */
public record Need(
        ProductLine line,
        Shortage shortage,
        LadderStep step,
        Severity severity,
        GroupCover cover,
        List<Ring> rings,
        RulesOfDay rules) {

    /** Rings are kept as they were. */
    public Need {
        rings = List.copyOf(rings);
    }

    /** How many alternatives of the group can be had. */
    long availableAlternatives() {
        return cover.alternatives().stream()
                .filter(alternative -> Ladder.isAvailable(alternative.supply()))
                .count();
    }

    /** How many products of the rings on a step can be had. */
    long available(LadderStep ring) {
        return rings.stream()
                .filter(candidate -> candidate.step() == ring)
                .mapToLong(candidate -> candidate.available().size())
                .sum();
    }

    boolean groupCarries() {
        return Ladder.groupCarries(cover);
    }

    /** Whether the holder keeps the product on the market, and packs of it exist elsewhere. */
    boolean mayHaveForeignPacks() {
        return !shortage.leavesTheMarket()
                && !Boolean.TRUE.equals(line.parallel())
                && !Boolean.TRUE.equals(line.personalised())
                && !Boolean.TRUE.equals(line.collegialPreparation());
    }

    boolean isUsedInHospitals() {
        CareSetting setting = line.careSetting();
        return setting != null && Set.of(CareSetting.HOSPITAL, CareSetting.BOTH).contains(setting);
    }

    /** The first day without the product that is still to come, or the day of the assessment. */
    LocalDate from() {
        return cover.gap().until().minusDays(cover.gap().days());
    }
}
