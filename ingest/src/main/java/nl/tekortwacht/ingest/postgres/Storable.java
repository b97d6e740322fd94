/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Values as PostgreSQL can keep them, whatever a line held: it takes no U+0000, no half of a surrogate pair, and no
 * number of more digits than a numeric has.
 */
final class Storable {

    private static final int MOST_DECIMALS = 1_000;

    private Storable() {}

    static String text(String text) {
        return Texts.printable(text);
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** A value of a line, for jsonb. */
    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case BigDecimal number -> Math.abs((long) number.scale()) > MOST_DECIMALS ? number.toString() : number;
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> storable = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((name, value) -> storable.put(text(String.valueOf(name)), value(value)));
        return storable;
    }

    private static List<@Nullable Object> list(List<?> list) {
        List<@Nullable Object> storable = new ArrayList<>(list.size());
        list.forEach(value -> storable.add(value(value)));
        return storable;
    }
}
