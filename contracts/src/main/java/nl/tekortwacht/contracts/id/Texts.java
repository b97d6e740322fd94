/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.util.Comparator;

/** How texts are compared everywhere in the rules: by code point, never by locale or UTF-16 unit. */
public final class Texts {

    /** Order by Unicode code point; a prefix comes before the longer text. */
    public static final Comparator<String> BY_CODE_POINT = Texts::compareCodePoints;

    private Texts() {}

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
