/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import org.jspecify.annotations.Nullable;

/** The products and companies of a list: each as the first row says that names it. */
final class ListRegistry {

    private final ImportSink sink;
    private final Map<ProductId, PartyId> holders = new HashMap<>();
    private final Set<PartyId> companies = new HashSet<>();

    ListRegistry(ImportSink sink) {
        this.sink = sink;
    }

    /** The holder of the product, once both are in the registry: that of the first row which names the product. */
    PartyId holder(ProductId product, PartyId company, ListRow row) {
        if (companies.add(company)) {
            sink.registry(new PartyLine(company, row.holder().name(), null, null, false, null, null));
        }
        PartyId known = holders.putIfAbsent(product, company);
        if (known != null) {
            return known;
        }
        sink.registry(line(product, company, row.described()));
        return company;
    }

    int products() {
        return holders.size();
    }

    int companies() {
        return companies.size();
    }

    /** The code, or null if the text is none. */
    static @Nullable AtcCode atc(String text) {
        try {
            return new AtcCode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ProductLine line(ProductId product, PartyId holder, ListRow.Described described) {
        return new ProductLine(
                product,
                orNull(described.name()),
                orNull(described.substance()),
                orNull(described.strength()),
                orNull(described.form()),
                null,
                atc(described.atc()),
                holder,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
