/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * A stock report whose deliveries of 12 months count for a holder's share.
 *
 * @param holder the holder of the product
 * @param stock the report; its deliveries are known
 */
public record SupplyInput(ProductId product, PartyId holder, StockLine stock) {}
