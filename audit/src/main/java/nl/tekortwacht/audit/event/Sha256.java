/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first row of all follows: 32 bytes of zero. */
    public static final Sha256 ZERO = new Sha256("0".repeat(64));

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it has another
     */
    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
        }
    }

    /** Of 32 bytes. */
    public static Sha256 ofBytes(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(bytes));
    }

    /** What computes one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
