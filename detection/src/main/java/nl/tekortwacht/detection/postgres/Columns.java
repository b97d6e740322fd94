/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Many rows as one array per column, so that one statement writes them all: {@code {rows}} in the SQL becomes a table
 * {@code r} of these columns, in the order of the rows, with their number in {@code r.ord}. The text of the statement
 * stays the same whatever the number of rows, so the server prepares it once.
 */
final class Columns<T> {

    private final List<? extends T> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<@Nullable String[]> values = new ArrayList<>();

    private Columns(List<? extends T> rows) {
        this.rows = rows;
    }

    static <T> Columns<T> of(List<? extends T> rows) {
        return new Columns<>(rows);
    }

    /** Adds a column; values travel as text and are read as the type. */
    Columns<T> with(String name, String type, Function<? super T, ? extends @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        names.add(name);
        types.add(type);
        values.add(column);
        return this;
    }

    GenericExecuteSpec in(DatabaseClient database, String sql) {
        GenericExecuteSpec statement =
                database.sql(sql.replace("{rows}", table()).replace("{names}", String.join(", ", names)));
        for (int i = 0; i < values.size(); i++) {
            statement = statement.bind(i, values.get(i));
        }
        return statement;
    }

    private String table() {
        StringBuilder table = new StringBuilder("unnest(");
        for (int i = 0; i < types.size(); i++) {
            table.append(i == 0 ? "" : ", ")
                    .append("$")
                    .append(i + 1)
                    .append("::")
                    .append(types.get(i))
                    .append("[]");
        }
        return table.append(") with ordinality as r(")
                .append(String.join(", ", names))
                .append(", ord)")
                .toString();
    }
}
