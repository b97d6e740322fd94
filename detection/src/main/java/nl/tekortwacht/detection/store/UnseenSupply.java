/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import nl.tekortwacht.contracts.id.ProductId;

/**
 * A product whose supply changed since somebody looked at what that means.
 *
 * @param revision of the product's state at the change
 */
public record UnseenSupply(ProductId product, long revision) {}
