/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.util.Locale;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** A product as it is shown; of one that is not registered, only its number. */
record ProductView(
        String id,
        @Nullable String name,
        @Nullable String substance,
        @Nullable String strength,
        @Nullable String form,
        @Nullable String atc,
        @Nullable String group,
        @Nullable String mah,
        @Nullable String criticality,
        @Nullable String careSetting) {

    static ProductView of(Catalogue catalogue, ProductId id) {
        return catalogue
                .product(id)
                .map(ProductView::of)
                .orElseGet(() -> new ProductView(id.value(), null, null, null, null, null, null, null, null, null));
    }

    static ProductView of(ProductLine line) {
        AtcCode atc = line.atc();
        PartyId mah = line.mah();
        return new ProductView(
                line.product().value(),
                line.name(),
                line.substance(),
                line.strength(),
                line.form(),
                atc == null ? null : atc.value(),
                line.group(),
                mah == null ? null : mah.value(),
                word(line.criticality()),
                word(line.careSetting()));
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
