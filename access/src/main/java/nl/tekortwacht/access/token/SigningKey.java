/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;

/**
 * The key with which tokens are signed.
 *
 * @param key an RSA key with its private half
 */
public record SigningKey(RSAKey key) {

    private static final int BITS = 3072;

    /** Makes a new one. */
    public static SigningKey make() {
        try {
            return new SigningKey(new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key can be made here", e);
        }
    }

    /**
     * Reads one.
     *
     * @param jwk as {@link #secret()} wrote it
     * @throws IllegalArgumentException if it is no RSA key with its private half; the text is not in the message
     */
    public static SigningKey read(String jwk) {
        try {
            RSAKey key = RSAKey.parse(jwk);
            if (!key.isPrivate()) {
                throw new IllegalArgumentException("the signing key has no private half");
            }
            return new SigningKey(key);
        } catch (ParseException e) {
            throw new IllegalArgumentException("the signing key is not an RSA key in the form of a JWK");
        }
    }

    /** Both halves, as a JWK; for the owner's eyes only. */
    public String secret() {
        return key.toJSONString();
    }

    /** The public half, as a set of JWKs. */
    public String publicSet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    @Override
    public String toString() {
        return "SigningKey " + key.getKeyID();
    }
}
