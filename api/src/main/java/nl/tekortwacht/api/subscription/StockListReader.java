/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.contracts.id.ProductId;

/** Reads stock lists. A line that is no product spoils no other. */
public final class StockListReader {

    private final Catalogue catalogue;
    private final Set<ProductId> products = new LinkedHashSet<>();
    private final StockList.Faults refused = new StockList.Faults();
    private final StockList.Faults unknown = new StockList.Faults();
    private int repeated;

    private StockListReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A text with a product on each line, in the first column. Blank lines do not count, nor does a first line without
     * any colon, which is a heading.
     */
    public static StockList text(String text, Catalogue catalogue) {
        StockListReader reader = new StockListReader(catalogue);
        int line = 0;
        for (String each : (Iterable<String>) withoutMark(text).lines()::iterator) {
            line++;
            String first = firstColumn(each);
            boolean heading = line == 1 && first.indexOf(':') < 0;
            if (!first.isEmpty() && !heading) {
                reader.add(line, first);
            }
        }
        return reader.list();
    }

    /** Elements of JSON, which must be texts. */
    static StockList elements(List<?> elements, Catalogue catalogue) {
        StockListReader reader = new StockListReader(catalogue);
        int line = 0;
        for (Object element : elements) {
            line++;
            if (element instanceof String text) {
                reader.add(line, text.strip());
            } else {
                reader.refused.add(line, "must be a text");
            }
        }
        return reader.list();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String firstColumn(String line) {
        String column = line.split("[,;\t]", 2)[0].strip();
        boolean quoted = column.length() > 1 && column.startsWith("\"") && column.endsWith("\"");
        return quoted ? column.substring(1, column.length() - 1).strip() : column;
    }

    private void add(int line, String text) {
        ProductId product;
        try {
            product = new ProductId(text);
        } catch (IllegalArgumentException e) {
            refused.add(line, Objects.requireNonNullElse(e.getMessage(), "is no product number"));
            return;
        }
        if (!products.add(product)) {
            repeated++;
        } else if (catalogue.product(product).isEmpty()) {
            unknown.add(line, "no product " + product + " is registered; it is kept on the list all the same");
        }
    }

    private StockList list() {
        return new StockList(products, repeated, refused.first(), refused.all(), unknown.first(), unknown.all());
    }
}
