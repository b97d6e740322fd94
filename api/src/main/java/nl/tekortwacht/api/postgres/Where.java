/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** The conditions of a query. The conditions are constants of the code; whatever comes from outside is a parameter. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Only versions in effect at the instant. */
    Where known(KnownAt at) {
        if (at.present()) {
            return and("known_to is null");
        }
        return is("known_from <= :knownAt and (known_to is null or known_to > :knownAt)", "knownAt", at.instant());
    }

    /** Only what the column says was there by the instant. */
    Where by(String column, KnownAt at) {
        return at.present() ? this : is(column + " <= :knownAt", "knownAt", at.instant());
    }

    Where and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** The condition with its parameter, unless the value is null. */
    Where is(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            values.put(name, value);
        }
        return this;
    }

    /** The column has one of the names, unless there are none. */
    Where in(String column, String name, Set<? extends Enum<?>> wanted) {
        return anyOf(column + " = any(:" + name + ")", name, wanted);
    }

    /** The condition with the names as its parameter, unless there are none. */
    Where anyOf(String condition, String name, Set<? extends Enum<?>> wanted) {
        String[] names = wanted.stream().map(Enum::name).toArray(String[]::new);
        return names.length == 0 ? this : is(condition, name, names);
    }

    /** The column has one of the texts, unless there is no list of them. */
    Where among(String column, String name, @Nullable Collection<String> wanted) {
        return is(column + " = any(:" + name + ")", name, wanted == null ? null : wanted.toArray(String[]::new));
    }

    /** Only of these products, unless there is no list of them. */
    Where among(@Nullable Collection<ProductId> products) {
        return among(
                "product_id",
                "products",
                products == null
                        ? null
                        : products.stream().map(ProductId::value).toList());
    }

    /** The text from "where" on, with a blank before it; empty without conditions. */
    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
