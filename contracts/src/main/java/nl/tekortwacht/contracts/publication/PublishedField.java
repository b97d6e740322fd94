/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.publication;

import java.util.Locale;

/**
 * A field of an answer.
 *
 * @param answer the name of the endpoint, or of the message
 * @param path names with dots between them; lists are not marked, {@code *} is any name
 * @param seenBy the smallest circle that sees it
 * @param reason why not everybody sees it; empty if everybody does
 */
public record PublishedField(String answer, String path, Circle seenBy, String reason) {

    /**
     * Reads {@code answer | path | circle | reason}.
     *
     * @throws IllegalArgumentException if the line is not of that form, or a field is withheld without a reason
     */
    static PublishedField parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("must be answer | path | circle | reason: " + line);
        }
        PublishedField field = new PublishedField(
                parts[0].strip(),
                parts[1].strip(),
                Circle.valueOf(parts[2].strip().toUpperCase(Locale.ROOT)),
                parts[3].strip());
        if ((field.seenBy == Circle.PUBLIC) != field.reason.isEmpty()) {
            throw new IllegalArgumentException("a reason is given for what is withheld, and only for that: " + line);
        }
        return field;
    }
}
