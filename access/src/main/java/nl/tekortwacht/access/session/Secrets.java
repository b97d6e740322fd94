/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Texts that nobody can guess, and what is kept of them. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final RandomGenerator random;

    /** Secrets out of this source, which must be fit for cryptography outside tests. */
    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** A new one of 256 bits, in letters that may stand in a cookie or an address. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** Its SHA-256; enough to recognise it, not to use it. */
    public static String hash(String secret) {
        try {
            return ENCODER.encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What only somebody can tell who could read an answer that was given to the bearer of this secret. */
    public static String proof(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(secret), HMAC));
            return ENCODER.encodeToString(mac.doFinal(bytes("csrf")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether they are the same, in a time that does not tell how far they are. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
