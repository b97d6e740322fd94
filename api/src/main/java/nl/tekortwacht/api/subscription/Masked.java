/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of subscribers, shown so far that a colleague can recognise them and nobody can use them. */
public final class Masked {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"']+@([^\\s@<>\"',;]+)");
    private static final Pattern URL = Pattern.compile("(https?://)(?:[^\\s/@]*@)?([^\\s/?#\"'>]+)[^\\s\"'>]*");

    private Masked() {}

    /** The text with the local part of every e-mail address hidden, and of every URL all but its host. */
    public static String text(String text) {
        String urls = URL.matcher(text).replaceAll("$1$2/…");
        return EMAIL.matcher(urls).replaceAll("…@$1");
    }

    /** The same, of a text that may be missing. */
    public static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
