/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes codes of names. */
public final class Slug {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int MOST = 60;

    private Slug() {}

    /** The words of the text in lower case, without accents, joined by dashes; empty if there are none. */
    public static String of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().replace(' ', '-');
        return slug.length() <= MOST ? slug : slug.substring(0, MOST);
    }
}
