/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.Ring;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * The products around one that is short, in the order of their ids.
 *
 * @param group the other products of its group
 * @param otherStrengths the same substance, outside of the group
 * @param otherSubstances the same class of the fourth ATC level, another substance
 */
public record Neighbours(List<Neighbour> group, List<Neighbour> otherStrengths, List<Neighbour> otherSubstances) {

    /** Lists are kept in the order of the ids. */
    public Neighbours {
        group = ordered(group);
        otherStrengths = ordered(otherStrengths);
        otherSubstances = ordered(otherSubstances);
    }

    private static List<Neighbour> ordered(List<Neighbour> neighbours) {
        return neighbours.stream()
                .sorted(Comparator.comparing(neighbour -> neighbour.line().product()))
                .toList();
    }

    /** The supply of the registered products of the group. */
    List<ProductSupply> alternatives() {
        return group.stream()
                .filter(Neighbour::isRegistered)
                .map(Neighbour::supply)
                .toList();
    }

    /** The rings: other strengths and forms, other substances, and the preparations of the group. */
    List<Ring> rings() {
        return List.of(
                ring(LadderStep.OTHER_STRENGTH_OR_FORM, otherStrengths, Neighbour::isRegistered),
                ring(LadderStep.OTHER_SUBSTANCE, otherSubstances, Neighbour::isRegistered),
                ring(LadderStep.UNREGISTERED_OR_PREPARATION, group, Neighbour::isPreparation));
    }

    private static Ring ring(LadderStep step, List<Neighbour> neighbours, Predicate<Neighbour> counts) {
        List<Neighbour> counting = neighbours.stream().filter(counts).toList();
        return new Ring(
                step,
                ids(counting),
                ids(counting.stream().filter(Neighbour::isAvailable).toList()));
    }

    private static List<ProductId> ids(List<Neighbour> neighbours) {
        return neighbours.stream().map(neighbour -> neighbour.line().product()).toList();
    }
}
