/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.api.page.SortKey;

/** The order of a query. */
final class OrderBy {

    private OrderBy() {}

    /**
     * The text from "order by" on, with a blank before it.
     *
     * @param column the column or expression of a field
     * @param ties what orders rows that are equal so far; unique, or pages may overlap
     */
    static <F extends Enum<F>> String of(List<SortKey<F>> keys, Function<F, String> column, String ties) {
        return Stream.concat(
                        keys.stream()
                                .map(key ->
                                        column.apply(key.field()) + (key.descending() ? " desc" : "") + " nulls last"),
                        Stream.of(ties))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
