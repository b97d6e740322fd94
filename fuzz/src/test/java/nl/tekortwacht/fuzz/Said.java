/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;

/** What may be said to a sender: something, in characters that can be sent, stored and read. */
public final class Said {

    private Said() {}

    /** Fails if a fault says nothing, or says it in what is no text. */
    public static void isText(Fault fault) {
        isText(fault.reason());
        if (fault.field() != null) {
            isText(fault.field());
        }
    }

    /** Fails if this says nothing, or holds U+0000 or half a surrogate pair. */
    public static void isText(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new AssertionError("nothing is said");
        }
        mayBeKept(text);
    }

    /** Fails if this holds U+0000 or half a surrogate pair. */
    public static void mayBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !isPair)) {
                throw new AssertionError("no text at " + i + ": " + text);
            }
            i += isPair ? 1 : 0;
        }
    }
}
