/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import java.math.BigDecimal;
import nl.tekortwacht.contracts.id.PartyId;

/**
 * A holder's part of the supply of a group.
 *
 * @param units delivered in 12 months
 * @param share units divided by those of all, rounded half-up to 3 decimals
 */
public record HolderShare(PartyId holder, long units, BigDecimal share) {}
