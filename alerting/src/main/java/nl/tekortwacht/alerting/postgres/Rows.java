/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Many rows as parameters of one statement: an array of texts per column, cast to its type in the statement. Texts,
 * because drivers differ in which arrays they know, and because a text may be null in an array.
 */
final class Rows<T> {

    private final Collection<T> rows;
    private final Map<String, String[]> columns = new LinkedHashMap<>();

    private Rows(Collection<T> rows) {
        this.rows = rows;
    }

    static <T> Rows<T> of(Collection<T> rows) {
        return new Rows<>(rows);
    }

    Rows<T> column(String name, Function<T, ? extends @Nullable Object> value) {
        @Nullable String[] texts = new String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object each = value.apply(row);
            texts[i++] = each == null ? null : each.toString();
        }
        columns.put(name, texts);
        return this;
    }

    DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec statement) {
        DatabaseClient.GenericExecuteSpec bound = statement;
        for (Map.Entry<String, String[]> column : columns.entrySet()) {
            bound = bound.bind(column.getKey(), column.getValue());
        }
        return bound;
    }
}
