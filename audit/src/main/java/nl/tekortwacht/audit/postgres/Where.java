/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

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

    @Override
    public String toString() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
