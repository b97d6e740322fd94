/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of enumerations, as they are written in requests. */
final class Words {

    private Words() {}

    /** The value of that name, written as in answers. */
    static <E extends Enum<E>> E parse(Class<E> type, String text) {
        return parse(type, text, Enum::name);
    }

    /** The value whose name in camelCase it is. */
    static <E extends Enum<E>> E parseCamelCase(Class<E> type, String text) {
        return parse(type, text, Words::camelCase);
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String text, Function<E, String> name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Arrays.stream(type.getEnumConstants()).map(name).collect(Collectors.joining(", "))));
    }

    private static String camelCase(Enum<?> value) {
        StringBuilder camel = new StringBuilder();
        for (String word : value.name().split("_", -1)) {
            String lower = word.toLowerCase(java.util.Locale.ROOT);
            camel.append(camel.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return camel.toString();
    }
}
