/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of feeds in one language. */
final class FeedWords {

    private final ResourceBundle words;
    private final DateTimeFormatter days;

    /** Reads them, from a file. */
    FeedWords(Locale language) {
        words = ResourceBundle.getBundle("nl.tekortwacht.api.feed.feed", language);
        days = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
    }

    String language() {
        return words.getLocale().getLanguage();
    }

    String say(String key) {
        return words.getString(key);
    }

    /** The sentence, with the day where it says {@code {day}}. */
    String say(String key, LocalDate day) {
        return say(key).replace("{day}", days.format(day));
    }
}
