/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * Products beyond the substitution group that might help; on the fourth step, preparations that pharmacies make for
 * colleagues, which the group's cover leaves out.
 *
 * @param step the step of the ladder that they stand on
 * @param products all of them
 * @param available those that are not short, and had stock at their last count
 */
public record Ring(LadderStep step, List<ProductId> products, List<ProductId> available) {

    /** Products are kept as they were. */
    public Ring {
        products = List.copyOf(products);
        available = List.copyOf(available);
    }
}
