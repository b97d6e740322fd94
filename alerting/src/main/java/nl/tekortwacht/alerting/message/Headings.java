/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fixed words around what a message says, in one language.
 *
 * @param service what the service is called
 * @param facts above what is known
 * @param steps above what the reader can do
 * @param more before a link to more
 * @param happenings a word for each, as a label of one message
 */
public record Headings(String service, String facts, String steps, String more, Map<Happening, String> happenings) {

    private static final Headings DUTCH = of(Wordings.DUTCH);
    private static final Headings ENGLISH = of(Wordings.ENGLISH);

    /** Those of the language; of one that is not known, the Dutch. */
    public static Headings of(String language) {
        return language.equals(Wordings.ENGLISH.language()) ? ENGLISH : DUTCH;
    }

    private static Headings of(Wording wording) {
        return new Headings(
                wording.say("heading.service"),
                wording.say("heading.facts"),
                wording.say("heading.steps"),
                wording.say("heading.more"),
                Arrays.stream(Happening.values())
                        .collect(Collectors.toMap(any -> any, what -> wording.say("happening." + what))));
    }
}
