/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.simulator.supply.ProductSupply;

/**
 * What was asked of a product on a day, whether or not anybody delivered it.
 *
 * @param units units asked; demand that moved over from other products of the group included
 * @param season how much more is needed in the middle of winter than in the mean, as a fraction
 */
public record TruthDemand(ProductId product, long units, double season) {

    /** The demand of today. */
    public static TruthDemand of(ProductSupply supply) {
        return new TruthDemand(
                supply.product().id(), supply.asked(), supply.product().season());
    }
}
