/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.event;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that any database and any log can hold, and that come back as they went in. */
final class Texts {

    static final int SHORT = 100;
    static final int LONG = 500;

    private Texts() {}

    /** Without control characters and halves of characters, and not longer than that many characters. */
    static String clean(String text, int most) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(point -> isUnfit(point) ? '\uFFFD' : point)
                .forEach(clean::appendCodePoint);
        return new String(clean.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static boolean isUnfit(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                // Marks that turn the direction of a text make it read as another.
                || Character.getType(point) == Character.FORMAT;
    }

    static @Nullable String cleanOrNull(@Nullable String text, int most) {
        return text == null ? null : clean(text, most);
    }
}
