/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Answers queries with rows of text. */
@FunctionalInterface
public interface Rows {

    /**
     * The rows of a query, their columns as text.
     *
     * @throws SQLException if the query fails
     */
    List<List<String>> read(String query) throws SQLException;

    /** Asks this connection. */
    static Rows of(Connection connection) {
        return query -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                List<List<String>> rows = new ArrayList<>();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(found.getString(i)));
                    }
                    rows.add(row);
                }
                return rows;
            }
        };
    }

    /**
     * The one number that a query gives.
     *
     * @throws SQLException if the query fails
     */
    default long number(String query) throws SQLException {
        return Long.parseLong(read(query).getFirst().getFirst());
    }
}
