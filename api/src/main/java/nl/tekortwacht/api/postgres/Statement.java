/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import io.r2dbc.spi.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL with named parameters, and their values. */
final class Statement {

    private final String sql;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Statement(String sql) {
        this.sql = sql;
    }

    Statement bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Statement bind(String name, @Nullable Object value, Class<?> type) {
        return bind(name, value == null ? Parameters.in(type) : value);
    }

    Statement bindAll(Map<String, Object> more) {
        values.putAll(more);
        return this;
    }

    String sql() {
        return sql;
    }

    Map<String, Object> values() {
        return values;
    }
}
