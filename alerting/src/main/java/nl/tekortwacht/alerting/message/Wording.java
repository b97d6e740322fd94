/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.assessment.Words;

/** The sentences of one language. */
final class Wording {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final String BUNDLE = "nl.tekortwacht.alerting.message.messages";
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle sentences;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter daysOfYear;
    private final NumberFormat numbers;

    /** Reads a language; from files, so at start and not while alerts are written. */
    Wording(Locale locale) {
        numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMaximumFractionDigits(3);
        sentences = ResourceBundle.getBundle(BUNDLE, locale);
        dates = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        moments = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale);
        daysOfYear = DateTimeFormatter.ofPattern("d MMMM", locale);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** The sentence with its {@code {names}} filled in. */
    String say(String key, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(sentences.getString(key));
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    /** The sentences {@code key.1}, {@code key.2} and so on; none if there is no first. */
    List<String> numbered(String key) {
        List<String> all = new ArrayList<>();
        for (int i = 1; sentences.containsKey(key + "." + i); i++) {
            all.add(say(key + "." + i));
        }
        return all;
    }

    /** As {@code nl}. */
    String language() {
        return sentences.getLocale().getLanguage();
    }

    /** The words in the language. */
    String of(Words words) {
        return language().equals(DUTCH.getLanguage()) ? words.nl() : words.en();
    }

    String day(LocalDate day) {
        return dates.format(day);
    }

    /** The day without its year. */
    String dayOfYear(LocalDate day) {
        return daysOfYear.format(day);
    }

    /** The minute, on the clock of the Netherlands. */
    String moment(Instant instant) {
        return moments.format(instant.atZone(NETHERLANDS));
    }

    /** The number as people of the language write it, with at most three decimals. */
    String number(BigDecimal number) {
        // A copy each time: a NumberFormat is not for several threads.
        return ((NumberFormat) numbers.clone()).format(number);
    }
}
