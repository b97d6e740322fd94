/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.Instant;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** What a subscription is about. */
public sealed interface Subject {

    /** One product. */
    record OfProduct(ProductId product) implements Subject {}

    /** The products of a substitution group. */
    record OfGroup(String group) implements Subject {}

    /** The products of an ATC class. */
    record OfAtc(AtcCode level) implements Subject {}

    /** The products of a substance, as the registry writes it. */
    record OfSubstance(String substance) implements Subject {}

    /** The products of a list that is sent with the request. */
    record OfProducts(StockList list) implements Subject {}

    /** The products of a list that is kept apart, as it may be long. */
    record OfKeptList(int products, Instant changedAt) implements Subject {}

    /** The product, if it is about one. */
    default @Nullable String productOrNull() {
        return this instanceof OfProduct one ? one.product().value() : null;
    }

    /** The group, if it is about one. */
    default @Nullable String groupOrNull() {
        return this instanceof OfGroup one ? one.group() : null;
    }

    /** The substance, if it is about one. */
    default @Nullable String substanceOrNull() {
        return this instanceof OfSubstance one ? one.substance() : null;
    }

    /** Whether it is about a list. */
    default boolean isList() {
        return this instanceof OfProducts || this instanceof OfKeptList;
    }

    /** The ATC class, if it is about one. */
    default @Nullable String atcOrNull() {
        return this instanceof OfAtc one ? one.level().value() : null;
    }
}
