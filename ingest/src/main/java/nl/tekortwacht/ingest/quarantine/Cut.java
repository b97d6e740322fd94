/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

/** Cuts texts that would not fit where they are kept. */
final class Cut {

    private Cut() {}

    /** The text, or its beginning; never half a character. */
    static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
