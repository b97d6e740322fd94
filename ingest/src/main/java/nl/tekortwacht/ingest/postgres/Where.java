/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, so that it has only those that are asked for, and indexes serve them. */
final class Where {

    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<Object> parameters = new ArrayList<>();

    /** A condition with one {@code ?}; nothing if there is no value. */
    Where and(String condition, @Nullable Object value) {
        if (value != null) {
            parameters.add(value);
            sql.append(" and ").append(condition.replace("?", "$" + parameters.size()));
        }
        return this;
    }

    /** A condition without a value. */
    Where and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** The conditions, and what follows with further parameters. */
    String then(String rest, Object... further) {
        String numbered = rest;
        for (Object one : further) {
            parameters.add(one);
            numbered = numbered.replaceFirst("\\?", "\\$" + parameters.size());
        }
        return sql + numbered;
    }

    @Override
    public String toString() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
