/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.imports.canada;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Makes plain text of cells that were escaped for a web page, some of them twice. */
final class PlainText {

    private static final int MOST_ESCAPES = 5;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int MOST_OF_A_SLUG = 60;

    private PlainText() {}

    /** The text without HTML escapes, control characters and blanks around it. */
    static String of(String cell) {
        String text = cell;
        for (int i = 0; i < MOST_ESCAPES && text.indexOf('&') >= 0; i++) {
            text = HtmlUtils.htmlUnescape(text);
        }
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** The words of the text in lower case, without accents, joined by dashes; empty if there are none. */
    static String slug(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().replace(' ', '-');
        return slug.length() <= MOST_OF_A_SLUG ? slug : slug.substring(0, MOST_OF_A_SLUG);
    }
}
