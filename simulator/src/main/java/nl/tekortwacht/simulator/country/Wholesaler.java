/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import nl.tekortwacht.contracts.id.PartyId;

/**
 * A wholesaler.
 *
 * @param number counts the wholesalers from 0, the full-line ones first
 * @param marketShare its share of all demand; those of all wholesalers add up to 1
 */
public record Wholesaler(int number, PartyId id, String name, boolean fullLine, double marketShare) {}
