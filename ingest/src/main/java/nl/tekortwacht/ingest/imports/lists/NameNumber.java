/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.format.Slug;

/**
 * Product ids for lists that give no number: the beginning of the name for people, and a digest of all of it, since
 * names of packs differ in their last words. The same name gives the same id in every list.
 */
final class NameNumber {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int MOST_OF_THE_NAME = 40;
    private static final int DIGITS = 10;

    private NameNumber() {}

    /** The id of a name that is not blank. */
    static ProductId of(String scheme, String name) {
        String slug = Slug.of(name);
        String begin = slug.substring(0, Math.min(slug.length(), MOST_OF_THE_NAME));
        return new ProductId(
                scheme + ":" + begin + "-" + digest(BLANKS.matcher(name).replaceAll(" ")));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
