/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import nl.tekortwacht.audit.event.Sha256;

/** Reads columns that are never null. */
final class Columns {

    private Columns() {}

    static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    /** A column that the query encoded as hexadecimal. */
    static Sha256 hash(Readable row, String column) {
        return new Sha256(text(row, column));
    }
}
