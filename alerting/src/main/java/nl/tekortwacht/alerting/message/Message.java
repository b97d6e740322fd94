/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

/** What a person reads. */
public record Message(Content content) {

    /** One line. */
    public String subject() {
        return content.headline();
    }

    /** All of it as plain text; lines end with a line feed. */
    public String body() {
        return PlainText.of(content);
    }
}
