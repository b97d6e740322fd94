/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Locale;
import java.util.Set;
import nl.tekortwacht.contracts.id.ProductId;

/** What a subscription is about. */
public sealed interface Interest {

    /** One product. */
    record OfProduct(ProductId product) implements Interest {}

    /** All products of a substitution group. */
    record OfGroup(String group) implements Interest {}

    /** All products whose ATC code begins with this text. */
    record OfAtcPrefix(String prefix) implements Interest {}

    /** All products of a substance. */
    record OfSubstance(String substance) implements Interest {

        /** Capitals make no difference. */
        public OfSubstance {
            substance = substance.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** The products of a list, such as what a pharmacy keeps in stock. */
    record OfProducts(Set<ProductId> products) implements Interest {

        /** Keeps the list as it was. */
        public OfProducts {
            products = Set.copyOf(products);
        }
    }
}
