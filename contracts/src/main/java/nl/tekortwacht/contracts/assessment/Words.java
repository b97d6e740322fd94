/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people, in both languages.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Words(String nl, String en) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** The same in both languages. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** A number, without zeros at the end; with a comma in Dutch and a point in English. */
    public static Words number(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String en = shortest.toPlainString();
        return new Words(en.replace('.', ','), en);
    }

    /** A whole number. */
    public static Words number(long number) {
        return same(Long.toString(number));
    }

    /** The names in braces, of either language. */
    public Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        for (String text : new String[] {nl, en}) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /**
     * The sentence with these in the place of their names in braces.
     *
     * @throws IllegalArgumentException if a name is not among them
     */
    public Words with(Map<String, Words> values) {
        return new Words(filled(nl, values, Words::nl), filled(en, values, Words::en));
    }

    private static String filled(String text, Map<String, Words> values, Function<Words, String> language) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(language.apply(named(match, values))));
    }

    private static Words named(MatchResult match, Map<String, Words> values) {
        @Nullable Words value = values.get(match.group(1));
        if (value == null) {
            throw new IllegalArgumentException("nothing is there for {" + match.group(1) + "}");
        }
        return value;
    }
}
