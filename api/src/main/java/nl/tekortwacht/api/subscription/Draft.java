/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

/**
 * A subscription that passed the rules and has not been kept yet.
 *
 * @param target an e-mail address or a URL
 * @param language {@code nl} or {@code en}
 */
public record Draft(String name, Subject subject, Channel channel, String target, String language, Choice choice) {

    /** The same with other choices. */
    public Draft with(String otherName, String otherLanguage, Choice other) {
        return new Draft(otherName, subject, channel, target, otherLanguage, other);
    }

    /** The same about something else. */
    public Draft about(Subject other) {
        return new Draft(name, other, channel, target, language, choice);
    }
}
