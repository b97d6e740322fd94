/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What we keep of a secret. A plain SHA-256 is enough: nobody guesses 256 random bits, so neither salt nor slowness would
 * add anything. It would not be enough for a password that a person made up; there are none here.
 *
 * @param hex 64 digits
 */
public record SecretHash(String hex) {

    /** The hash of a secret. */
    public static SecretHash of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is of this secret; takes equally long whatever the secret. */
    public boolean isOf(String secret) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), of(secret).hex.getBytes(StandardCharsets.US_ASCII));
    }

    /** Not the hash, so that no log holds one. */
    @Override
    public String toString() {
        return "SecretHash";
    }
}
