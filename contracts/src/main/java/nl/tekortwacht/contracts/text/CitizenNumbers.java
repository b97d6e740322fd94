/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a citizen service number (BSN), which has no place in a report about medicines: 8 or 9 digits that
 * pass the eleven test, also with dots and spaces between them. Meant for free text; numbers of products and reports are
 * not.
 */
public final class CitizenNumbers {

    /** What is answered about the field. */
    public static final String REFUSAL =
            "seems to hold a citizen service number (BSN); leave out what is about persons";

    private static final String GAP = "[.\\p{Z}]?";

    /** Whole runs of 8 or 9 digits only: of longer numbers no part counts. */
    private static final Pattern RUN = Pattern.compile(
            "(?<!\\p{Nd})(?<!\\p{Nd}[.\\p{Z}])\\p{Nd}(?:" + GAP + "\\p{Nd}){7,8}(?!" + GAP + "\\p{Nd})");

    private static final Pattern DAY = Pattern.compile(
            "(?:0?[1-9]|[12][0-9]|3[01])[. ](?:0?[1-9]|1[0-2])[. ](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");

    private CitizenNumbers() {}

    /** Whether the text holds one. A day such as 22.11.2026 or 20261122 is none. */
    public static boolean isIn(String text) {
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            if (!DAY.matcher(runs.group()).matches() && passes(runs.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String run) {
        int[] digits = run.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .toArray();
        int sum = 0;
        // A number of 8 digits is one of 9 without its leading zero; the last digit counts -1, the others 2 and up.
        for (int fromRight = 1; fromRight <= digits.length; fromRight++) {
            int digit = digits[digits.length - fromRight];
            sum += fromRight == 1 ? -digit : fromRight * digit;
        }
        return sum % 11 == 0 && hasOther(digits);
    }

    private static boolean hasOther(int[] digits) {
        for (int digit : digits) {
            if (digit != 0) {
                return true;
            }
        }
        return false;
    }
}
