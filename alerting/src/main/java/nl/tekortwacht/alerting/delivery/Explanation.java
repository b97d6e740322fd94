/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.regex.Pattern;

/** What receivers and networks say, so far that it can be kept and shown. */
public final class Explanation {

    /** Characters that are kept at most. */
    public static final int MOST = 500;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private Explanation() {}

    /** The text on one line, without what cannot be seen, and cut. */
    public static String cleaned(String text) {
        String clean = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (clean.length() <= MOST) {
            return clean;
        }
        // Not between the two halves of a character.
        int end = Character.isHighSurrogate(clean.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        return clean.substring(0, end) + "…";
    }
}
