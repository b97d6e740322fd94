/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The ed25519 key of this installation, for the scheme v1a of Standard Webhooks: receivers need no secret to check it. */
public final class SigningKey {

    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final String ALGORITHM = "Ed25519";
    private static final int BYTES = 32;

    private final PrivateKey privateKey;
    private final String publicKey;

    private SigningKey(PrivateKey privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = PUBLIC + Base64.getEncoder().encodeToString(publicKey);
    }

    /**
     * Reads a private key.
     *
     * @param text {@code whsk_} and the base64 of the 32 bytes of the key, or of these and the 32 of its public key
     * @throws IllegalArgumentException if it is anything else; the message does not repeat it
     */
    public static SigningKey of(String text) {
        byte[] bytes = bytes(text);
        KeyPair pair = pair(Arrays.copyOf(bytes, BYTES));
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] publicKey = Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
        if (bytes.length > BYTES && !Arrays.equals(publicKey, 0, BYTES, bytes, BYTES, bytes.length)) {
            throw new IllegalArgumentException("the signing key and the public key behind it do not belong together");
        }
        return new SigningKey(pair.getPrivate(), publicKey);
    }

    private static byte[] bytes(String text) {
        if (text.startsWith(PRIVATE)) {
            byte[] bytes = Base64.getDecoder().decode(text.substring(PRIVATE.length()));
            if (bytes.length == BYTES || bytes.length == 2 * BYTES) {
                return bytes;
            }
        }
        throw new IllegalArgumentException("a signing key is whsk_ and the base64 of 32 or 64 bytes");
    }

    /** The JDK makes a public key only where it makes the private one too, out of 32 random bytes; so it gets ours. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }

    /** What receivers check signatures with: {@code whpk_} and base64. */
    public String publicKey() {
        return publicKey;
    }

    /** The signature of the text as it stands in {@code webhook-signature}. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
