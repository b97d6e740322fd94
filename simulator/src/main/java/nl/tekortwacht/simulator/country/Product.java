/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;

/**
 * A product as the simulation knows it.
 *
 * @param number counts the products from 0
 * @param line what the registry says about it
 * @param holder its marketing-authorisation holder
 * @param unitsPerPack units in the pack that is traded
 * @param packsPerDay the country's mean demand, in packs a day
 * @param season how much more is needed in the middle of winter than in the mean, as a fraction
 */
public record Product(
        int number, ProductLine line, PartyId holder, int unitsPerPack, double packsPerDay, double season) {

    /** Its identity. */
    public ProductId id() {
        return line.product();
    }
}
