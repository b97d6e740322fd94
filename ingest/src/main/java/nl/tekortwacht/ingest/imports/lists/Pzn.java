/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.Set;
import java.util.regex.Pattern;

/** The German number of a pack (Pharmazentralnummer): seven digits and a check digit; lists leave leading zeros out. */
final class Pzn {

    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("\\d{1,8}");
    private static final Set<String> STANDS_FOR_NOTHING = Set.of("00000000", "99999999");

    private Pzn() {}

    /** The number with its leading zeros; empty if the text is none, or one that is given for want of one. */
    static String of(String text) {
        if (!FORM.matcher(text).matches()) {
            return "";
        }
        String padded = "0".repeat(LENGTH - text.length()) + text;
        return STANDS_FOR_NOTHING.contains(padded) ? "" : padded;
    }

    /** Whether the check digit is right. */
    static boolean checks(String pzn) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 1) * (pzn.charAt(i) - '0');
        }
        return sum % 11 == pzn.charAt(LENGTH - 1) - '0';
    }
}
