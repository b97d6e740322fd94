/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.detection.ladder.Ladder;

/**
 * Another product, of the group or of a ring around it.
 *
 * @param line what the registry says of it
 * @param supply what is known of its supply
 */
public record Neighbour(ProductLine line, ProductSupply supply) {

    /** Whether it is a registered product that anyone can be given. */
    boolean isRegistered() {
        return !isPreparation() && !Boolean.TRUE.equals(line.personalised());
    }

    /** Whether it is a preparation of a pharmacy that supplies colleagues. */
    boolean isPreparation() {
        return Boolean.TRUE.equals(line.collegialPreparation());
    }

    /** Whether it can be had. */
    boolean isAvailable() {
        return Ladder.isAvailable(supply);
    }
}
