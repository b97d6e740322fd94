/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** How texts are compared everywhere in the rules, by code point, never by locale or UTF-16 unit; and how they are shown. */
public final class Texts {

    /** Order by Unicode code point; a prefix comes before the longer text. */
    public static final Comparator<String> BY_CODE_POINT = Texts::compareCodePoints;

    /** What people see of U+0000. */
    private static final char SYMBOL_FOR_NULL = '\u2400';

    /** What stands for bytes that are no text. */
    private static final char NO_TEXT = '\uFFFD';

    private Texts() {}

    /**
     * The text as it can be sent, stored and shown, whatever it quotes: with a symbol for each U+0000, which PostgreSQL
     * does not keep, and a question mark for each half of a surrogate pair, which UTF-8 does not know.
     */
    public static String printable(String text) {
        String shown = text.indexOf('\0') < 0 ? text : text.replace('\0', SYMBOL_FOR_NULL);
        return new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /**
     * The text of these bytes.
     *
     * @throws IllegalArgumentException if they are no UTF-8; readers of JSON let some such bytes pass
     */
    public static String ofUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(NO_TEXT) >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new IllegalArgumentException("it holds bytes that are no UTF-8");
        }
        return text;
    }

    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // Only where a surrogate is involved does UTF-16 order differ from code-point order.
                return Character.isSurrogate(a) && !Character.isSurrogate(b)
                        ? 1
                        : Character.isSurrogate(b) && !Character.isSurrogate(a) ? -1 : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
