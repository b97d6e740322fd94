/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import nl.tekortwacht.contracts.id.ProductId;

/** Something that detection concludes about a product. */
public sealed interface Finding permits Shortage, SafetyStockFinding, LateNotice, Assessment, AtRisk {

    /** The product it is about. */
    ProductId product();
}
