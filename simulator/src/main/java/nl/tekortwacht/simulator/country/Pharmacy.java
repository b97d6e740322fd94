/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import nl.tekortwacht.contracts.id.PartyId;

/**
 * A pharmacy.
 *
 * @param hospital whether it is a hospital's
 * @param first the number of the wholesaler it orders from
 * @param second the number of the wholesaler it turns to when the first has nothing
 */
public record Pharmacy(PartyId id, String name, String region, boolean hospital, int first, int second) {}
