/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a result: columns that must be there, and columns that may be null. */
record Row(Readable columns) {

    <T> @Nullable T orNull(String column, Class<T> type) {
        return columns.get(column, type);
    }

    <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(orNull(column, type), column);
    }

    String text(String column) {
        return get(column, String.class);
    }

    UUID uuid(String column) {
        return get(column, UUID.class);
    }

    LocalDate date(String column) {
        return get(column, LocalDate.class);
    }

    Instant instant(String column) {
        return get(column, Instant.class);
    }

    long number(String column) {
        return get(column, Long.class);
    }

    int count(String column) {
        return get(column, Integer.class);
    }

    boolean yes(String column) {
        return get(column, Boolean.class);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(String column, Class<E> type) {
        String name = orNull(column, String.class);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
