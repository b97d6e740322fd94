/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import nl.tekortwacht.contracts.id.ProductId;

/** What a subscription is about. */
public sealed interface Interest {

    /** One product. */
    record OfProduct(ProductId product) implements Interest {}

    /** All products of a substitution group. */
    record OfGroup(String group) implements Interest {}

    /** All products whose ATC code begins with this text. */
    record OfAtcPrefix(String prefix) implements Interest {}
}
