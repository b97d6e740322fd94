/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A product that is on the market.
 *
 * @param holder its marketing-authorisation holder; null = not registered
 * @param parallel whether it has a parallel authorisation, and so is no supply of its own
 */
public record MarketProduct(ProductId product, @Nullable PartyId holder, boolean parallel) {}
