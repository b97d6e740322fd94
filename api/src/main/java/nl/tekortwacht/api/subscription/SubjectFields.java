/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.List;
import java.util.Optional;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** Reads what a subscription is to be about; it must be registered. */
final class SubjectFields {

    static final List<String> NAMES = List.of("product", "group", "atcPrefix", "substance", "products");

    private final Fields fields;
    private final Catalogue catalogue;

    SubjectFields(Fields fields, Catalogue catalogue) {
        this.fields = fields;
        this.catalogue = catalogue;
    }

    /** What it is about; null if that is at fault. */
    @Nullable
    Subject read() {
        List<String> given = NAMES.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            fields.refuse(
                    given.isEmpty() ? "product" : given.getLast(), "give exactly one of " + String.join(", ", NAMES));
            return null;
        }
        return switch (given.getFirst()) {
            case "product" -> ofProduct();
            case "group" -> ofGroup();
            case "atcPrefix" -> ofAtc();
            case "substance" -> ofSubstance();
            default -> ofProducts();
        };
    }

    private @Nullable Subject ofProduct() {
        ProductId product = fields.parsed("product", ProductId::new);
        if (product == null) {
            return null;
        }
        if (catalogue.product(product).isEmpty()) {
            fields.refuse("product", "no product " + product + " is registered");
            return null;
        }
        return new Subject.OfProduct(product);
    }

    private @Nullable Subject ofGroup() {
        String group = fields.text("group", Fields.MAX_TEXT);
        if (group == null) {
            return null;
        }
        if (catalogue.products(group, null).isEmpty()) {
            fields.refuse("group", "no registered product is in the group " + group);
            return null;
        }
        return new Subject.OfGroup(group);
    }

    private @Nullable Subject ofAtc() {
        AtcCode level = fields.parsed("atcPrefix", AtcCode::new);
        if (level == null) {
            return null;
        }
        if (catalogue.products(null, level).isEmpty()) {
            fields.refuse("atcPrefix", "no registered product is in the ATC class " + level);
            return null;
        }
        return new Subject.OfAtc(level);
    }

    private @Nullable Subject ofSubstance() {
        String substance = fields.text("substance", Fields.MAX_TEXT);
        if (substance == null) {
            return null;
        }
        Optional<String> registered = catalogue.substance(substance);
        if (registered.isEmpty()) {
            fields.refuse("substance", "no registered product has the substance " + substance);
        }
        return registered.map(Subject.OfSubstance::new).orElse(null);
    }

    private @Nullable Subject ofProducts() {
        List<?> sent = fields.list("products");
        if (sent == null) {
            return null;
        }
        StockList list = StockListReader.elements(sent, catalogue);
        list.refused().forEach(fault -> fields.refuse("products[" + (fault.line() - 1) + "]", fault.reason()));
        if (list.products().size() > StockList.MOST) {
            fields.refuse("products", StockList.tooMany());
        }
        return new Subject.OfProducts(list);
    }
}
